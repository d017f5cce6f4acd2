/** Tunables of what runs in the browser; part of `tunables`. */
export const interfaceTunables = {
  chat: {
    /** One paint in two is plenty for streamed text and leaves time for typing. */
    throttleMs: 33,
    /** Pause before the first and between later attempts to reach the server again. */
    reconnectMinMs: 400,
    reconnectMaxMs: 8_000,
    /** Readable context: titles and questions are told as far as this, the newest questions, their topics. */
    contextTextChars: 200,
    recentQueries: 10,
    topics: 5,
    /** A run that was stopped ends within a second; after this the chat asks the server. */
    stopCheckMs: 4_000,
    /** A question to the user is announced after what is said when an answer ends, not in its place. */
    announceDecisionMs: 600,
    /** Events of a workspace come in bursts; lists are read again once a burst. */
    refreshMs: 150,
    /** Pause in typing after which conversations are searched. */
    searchPauseMs: 200,
    /** How long a button says that it has copied. */
    copiedMs: 2_000,
    /** Frames in which a list that grew at its top is held in place while its rows are measured. */
    anchorFrames: 30,
    /** How long a message far back is looked for. */
    reachMs: 10_000,
    /** How long it is held in its place once it is reached. */
    reachHoldMs: 1_500,
    /** Beyond this an answer is shown as plain text: parsing it would hold up the page for seconds. */
    markdownChars: 200_000,
    /** Quotes and lists within each other; beyond this no reader follows, and parsers run out of stack. */
    markdownDepth: 30,
    /** Longer code stays in one colour. */
    highlightChars: 40_000,
    /** Longer formulas stay as they were written. */
    formulaChars: 2_000,
    /** Consecutive tool calls from this number on share one line. */
    groupedCalls: 3,
    /** Frames in which something that is just opening gets the focus. */
    focusFrames: 300,
  },
  browser: {
    /** Uploads a tab sends at once; leaves connections for the chat (browsers allow six a host). */
    uploadsAtOnce: 2,
    /** A dropped folder may hold a disk's worth of files; beyond this it is a mistake. */
    maxFilesAtOnce: 500,
    /** Measured events that are kept until something takes them. */
    trackedEvents: 200,
    /** Long enough to read the notice and press Undo; a deletion is carried out after it. */
    undoMs: 8_000,
    /** Words of a quotation that are looked for in a document. */
    quotedWords: 300,
    /** Rows of the list that are drawn before the user asks for more. */
    rowsAtOnce: 200,
    /** Characters of a document that are laid out as one piece: about two screens. */
    readerPieceChars: 6_000,
    /** Matches of a search in a document that are counted; nobody steps through more. */
    maxMatches: 10_000,
    /** Up to here a search looks at what is shown; parsing more of Markdown takes half a second. */
    findVisibleChars: 200_000,
    /** The chat's code may wait this long for the page to become idle. */
    chatIdleMs: 1_500,
    /** Rows of the command palette; who does not see it among these types one more letter. */
    paletteItems: 60,
    graph: {
      /** Steps of the layout: it has settled by then, within a tenth of a second. */
      iterations: 250,
      /** Radius of what one passage and what most passages speak of, in pixels. */
      smallestNode: 3,
      largestNode: 10,
      /** Groups stand apart, yet what has few relations stays in sight. */
      gravity: 0.3,
      scalingRatio: 20,
      /** How far the camera may go in and out. */
      nearest: 0.08,
      farthest: 2.5,
      /** A move of the camera that the eye can follow. */
      moveMs: 350,
      /** Choices of the least number of passages. */
      minimums: [1, 2, 3, 5, 10, 25],
    },
  },
} as const;
