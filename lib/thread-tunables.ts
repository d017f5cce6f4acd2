/** Tunables of the list of conversations and of what leaves it; part of `tunables`. */
export const threadTunables = {
  threads: {
    /** One screen of a thread list and a bit. */
    pageSize: 40,
    /** Nobody types more to find a conversation; the rest of a pasted text is ignored. */
    maxQueryChars: 200,
    /** Words of a query that are looked for. */
    queryWords: 8,
    /** Conversations a search gives: who finds nothing among these types another word. */
    searchResults: 20,
    /** Places where the words stand that are weighed, the newest first. */
    searchCandidates: 2_000,
    /** Characters kept of what a run said; tsvector takes a megabyte, a long answer has 20,000. */
    searchTextChars: 60_000,
    /** Ended runs that a search takes into the index at once, and how often, before it answers. */
    indexBatch: 200,
    indexBatches: 10,
    /** What a result shows of the place where the words stand. */
    excerptChars: 140,
    /** What the user asked last that the assistant is told of, from so many conversations, each so long. */
    recentQueries: 10,
    recentThreads: 10,
    recentQueryChars: 200,
    /** Runs of a branch that are exported; MAX_TURNS is 100 unless changed. */
    exportRuns: 10_000,
  },
  shares: {
    /** Links of one conversation that hold at the same time. */
    maxPerThread: 20,
    /** A link that holds longer has been forgotten. */
    maxDays: 365,
    /** Newest runs that a shared page shows: it is read without signing in and must stay cheap. */
    maxRuns: 200,
    /** Newest text that it shows: a page of 500 printed sheets takes a second to lay out. */
    maxChars: 1_000_000,
    /** What was read for shared pages is kept up to this in a process, about 40 MB. */
    cachedChars: 20_000_000,
    /** Links that have ended are deleted as often; they open nothing meanwhile. */
    sweepMs: 60 * 60_000,
  },
} as const;
