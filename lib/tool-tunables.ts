/** The part of `tunables` that the agent's own tools read. Durations in ms, sizes in bytes. */
export const toolTunables = {
  files: {
    /** Larger files are looked into line by line or searched; source and prose are far smaller. */
    maxTextBytes: 4 * 1024 * 1024,
    /** How far into a larger file a range of lines may lie. */
    maxScanBytes: 64 * 1024 * 1024,
    /** What a model may write at once: longer than any file a person would review as a diff. */
    maxWriteChars: 1_000_000,
    /** A file of about 1,500 lines; the rest is read in further calls. */
    readChars: 60_000,
    /** Longer lines are minified or data. */
    maxLineChars: 2_000,
    /** What a human reads through before agreeing; the rest of the diff is said to be cut. */
    diffChars: 60_000,
    /** … of which one line has at most this much, when the diff is cut: a screen and a bit. */
    diffLineChars: 4_000,
    /** A diff of two long texts without a common line takes for ever; then both are shown whole. */
    diffTimeoutMs: 500,
    /** Limits of Linux and macOS, in bytes. */
    maxNameBytes: 255,
    maxPathBytes: 4_096,
    /** Entries looked at in one walk through a workspace; a checkout of a large project fits. */
    maxWalked: 100_000,
    maxDepth: 32,
    /** Entries of the tree that the model is shown; about 4,000 tokens. */
    treeEntries: 400,
    /** Enough of a file to tell text from binary. */
    sniffBytes: 1_024,
    maxIgnoreFileBytes: 256 * 1024,
    /** 20-agent 20.4. */
    found: 50,
    matches: 20,
    /** Beyond this nobody needs the exact number. */
    countedMatches: 10_000,
    /** A line of a match is shown around the match. */
    matchChars: 240,
    /** A walk or search of a large checkout on a slow disk. */
    searchTimeoutMs: 20_000,
    /** Patterns of paths and searches are typed, not generated. */
    maxPatternChars: 500,
    maxQueryChars: 1_000,
    /** Lines that a search without ripgrep tests before other work of the server gets its turn. */
    linesATurn: 2_000,
    /** Longer lines of ripgrep's output are matches in files without line ends; they are left out. */
    maxRipgrepLine: 1024 * 1024,
    /** Stars in one name of a .gitignore; more make a regular expression that takes for ever. */
    maxIgnoreStars: 3,
    /** Lines, and characters of each, that are compared to say which is nearest to a missing text. */
    nearestLines: 8_000,
    nearestChars: 200,
    /** Share of common letter pairs from which a line is worth naming. */
    nearestLikeness: 0.3,
    /** Places named when a text to replace is there more than once. */
    shownPlaces: 5,
    /** A path and a few numbers, or an error. */
    changeResultChars: 6_000,
    /** Reading or writing one file. */
    fileTimeoutMs: 15_000,
  },
  commands: {
    /** 20-agent 20.4. */
    defaultTimeoutMs: 60_000,
    maxTimeoutMs: 10 * 60_000,
    modelStdoutChars: 5_000,
    modelStderrChars: 1_000,
    /** A process that ignores SIGTERM is killed after this; Stop promises one second (CL3). */
    killAfterMs: 500,
    /** … and whatever still holds its pipes is given up after this. */
    giveUpAfterMs: 900,
    /** After its end, output that is still in the pipe is waited for this long. */
    drainMs: 100,
    /** A piece of live output; one event of the log. */
    liveChunkChars: 16_000,
    /** Live output of one command. Beyond it the command is slowed down and only the end is kept. */
    liveChars: 1_000_000,
    /** Pause between reads of a command that floods: 6 MB a second still flow. */
    floodPauseMs: 10,
    /** A server or watcher somebody forgot. */
    backgroundMaxMs: 60 * 60_000,
    /** Background commands at once in a thread, and remembered in the process. */
    backgroundRunning: 4,
    backgroundKept: 64,
    /** Output of a background command between two looks at it. */
    backgroundChars: 20_000,
    maxCommandChars: 8_000,
    /** A background command that fails at once is told of at once. */
    backgroundFirstLookMs: 500,
  },
  webSearch: {
    results: 8,
    /** A search engine answers in a second or is down. */
    timeoutMs: 15_000,
    maxBytes: 2 * 1024 * 1024,
    snippetChars: 500,
  },
  validateSources: {
    /** A person looks at this much of a document, and at so many of them. */
    excerptChars: 300,
    passagesEach: 5,
    sources: 50,
    questionChars: 1_000,
  },
  /** Arguments of the tools that the browser carries out. */
  frontendTools: {
    /** Titles, names and questions. */
    nameChars: 200,
    /** A text that is shown or saved: about 40 printed pages. */
    contentChars: 100_000,
    /** A passage, word for word. */
    passageChars: 2_000,
    /** Sources that are shown side by side. */
    sources: 50,
    followUps: 4,
    /** A link that the assistant offers; longer ones are made in the dialog. */
    shareDays: 30,
    defaultShareDays: 7,
  },
  ingestUrl: {
    /** Most pages are indexed in seconds; the model need not wait for a long PDF. */
    waitMs: 60_000,
    pollMs: 400,
  },
} as const;
