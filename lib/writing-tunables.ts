/** The part of `tunables` about what people write and keep in the app. Durations in ms. */
export const writingTunables = {
  notes: {
    /** About 60 printed pages; a longer text is a file. UTF-16 code units. */
    maxChars: 200_000,
    /** As long as titles of documents may be. */
    titleChars: 200,
    /** A changed note is read anew after this, however often it changes meanwhile. */
    indexDelayMs: 2_000,
    /** Pause in typing after which a note is saved, and the longest it goes unsaved while typing. */
    saveDelayMs: 800,
    saveAtLatestMs: 5_000,
    /** What is typed is kept in the browser after this, should the page go before it is saved. */
    draftDelayMs: 250,
    /** First and longest pause before a save that failed is tried again. */
    retryMinMs: 2_000,
    retryMaxMs: 30_000,
    /** Browsers send at most this with a page that is being left; bytes. */
    keepaliveBytes: 60_000,
    /** Characters of a first line that become the title of a note without one. */
    derivedTitleChars: 80,
    /** Characters of that line that are looked at: the title and the address of a link in it. */
    derivedTitleLineChars: 500,
  },
  bookmarks: {
    /** A passage of two screens is quoted whole; more of it is read in the document. */
    quoteChars: 2_000,
    /** Of one reader in one workspace; the page shows them all at once. */
    maxBookmarks: 1_000,
    maxCollections: 100,
    collectionNameChars: 100,
    /** Of a longer passage this much can be searched. */
    searchChars: 20_000,
    /** What is looked for: as long as a long question, of so many words. */
    maxQueryChars: 500,
    queryWords: 12,
    searchResults: 30,
    /** Whole documents whose text is searched, the newest kept ones: as many as one search takes. */
    wholeDocuments: 100,
    excerptChars: 200,
  },
  goldenCases: {
    /** Of one workspace; they are shown and run all at once, each a search. */
    maxCases: 300,
    /** Places marked for one query. */
    maxPlaces: 50,
    /** Words that a place is known by: a sentence or two. */
    quoteChars: 1_000,
    /** Pieces of the documents with the right places that are looked through to judge a ranking. */
    maxPieces: 20_000,
    /** Pieces that are looked at in one go, before others get their turn. */
    batchPieces: 500,
  },
  completions: {
    /** Text before and after the cursor that a continuation is made of. UTF-16 code units. */
    beforeChars: 3_000,
    afterChars: 600,
    purposeChars: 300,
    contextChars: 2_000,
    /** A continuation is half a sentence to a sentence. */
    maxTokens: 48,
    maxChars: 240,
    /** Somebody who writes on has long gone past a later one. */
    timeoutMs: 8_000,
    /** At once: one being replaced by the next for each of two fields, and for all of the server. */
    perUser: 4,
    perServer: 16,
    retryAfterSeconds: 2,
    /** Pause in typing before a continuation is asked for. */
    delayMs: 450,
    /** After a failure nothing is asked for so long. */
    restMs: 10_000,
    /** Fewer characters say too little to be continued. */
    minBeforeChars: 8,
    /** Offline: the last words that are looked up, and passages in which. */
    queryWords: 12,
    passages: 12,
    /** Offline: characters of these words, and of what else is known, that are looked up. */
    queryChars: 1_000,
    queryContextChars: 200,
    /** Offline: words that a continuation has at most. */
    words: 14,
  },
} as const;
