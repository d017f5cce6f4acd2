/** Tunables of the knowledge graph; part of `tunables`. */
export const graphTunables = {
  graph: {
    /** Chunks whose entities are drawn and stored at once: about 50 ms, so that others get their turn. */
    batchChunks: 100,
    /** How a document writes its words is learnt from this much of it: 300 pages. UTF-16 code units. */
    casesChars: 1_000_000,
    /** What is longer is not a passage but a mistake: entities are drawn from its beginning. */
    passageChars: 20_000,
    /** The weightiest of a passage; a longer name is a sentence. */
    passageEntities: 16,
    nameChars: 80,
    /** A document takes seconds; who has not drawn it by then has died or failed. */
    leaseMs: 5 * 60_000,
    /** One that keeps failing is tried as often at least: what it failed of may have passed. */
    mostBackOffMs: 24 * 60 * 60_000,
    /** Pictures, searches and entities that are kept for who looks again; each up to 50 KB. */
    keptAnswers: 300,
    /** What one can still take in, and a layout of it takes a tenth of a second. */
    maxEntities: 100,
    maxRelations: 220,
    /** Passages that decide which entities belong together; a larger workspace is judged by these. */
    relatedPassages: 20_000,
    /** Neighbours of the entity in focus that are shown whatever their own weight. */
    focusNeighbours: 20,
    /** Found by a search; who does not see it among these types another letter. */
    found: 60,
    /** Mentions that decide how an entity is called. */
    namingMentions: 200,
    /** Of one entity: what it is mentioned with, where, and in which answers. */
    related: 16,
    passages: 40,
    answers: 20,
    /** What is kept of an answer, to be recognised by. */
    answerChars: 400,
    /** Passages that one answer cites, at the most. */
    citationsAnAnswer: 50,
  },
  /** What a model is asked about a document, where GRAPH_MODEL has one asked: at most some 12,000 tokens. */
  extraction: {
    /** Calls for a document, and UTF-16 code units of each: what a small model reads with attention. */
    calls: 4,
    callChars: 12_000,
    /** Among them the calls are divided: a passage has hardly ever fewer than 400 characters. */
    passages: 120,
    /** Taken of one answer; and ways to write one of them. */
    entities: 60,
    forms: 6,
    /** Models that think before they answer count their thoughts, too. */
    outputTokens: 8_000,
    /** All calls of a document together stay within the lease of a claim. */
    timeoutMs: 60_000,
    /** A note is written bit by bit: the model reads it when it was left alone this long. */
    settleMs: 5 * 60_000,
    /** After a failure of the provider none of the other documents is tried for so long. */
    pauseMs: 60_000,
  },
} as const;
