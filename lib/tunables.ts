import { graphTunables } from './graph-tunables.ts';
import { interfaceTunables } from './interface-tunables.ts';
import { limitTunables } from './limit-tunables.ts';
import { shutdownTunables } from './shutdown-tunables.ts';
import { telemetryTunables } from './telemetry-tunables.ts';
import { threadTunables } from './thread-tunables.ts';
import { toolTunables } from './tool-tunables.ts';
import { widgetTunables } from './widget-tunables.ts';
import { writingTunables } from './writing-tunables.ts';

/** Every time-out, cap and threshold, each with its reason. Durations in ms, sizes in bytes. */
export const tunables = {
  http: {
    /** A chat request carries at most a long pasted message; uploads have a cap of their own. */
    maxJsonBytes: 2 * 1024 * 1024,
    maxUploadBytes: 25 * 1024 * 1024,
    /** A comment in a silent answer stream; proxies and phones drop quieter ones. */
    sseKeepAliveSeconds: 15,
  },
  feed: {
    /** Proxies close streams that are silent for a minute. */
    heartbeatMs: 20_000,
    /** Events a page may lag behind before its stream is closed; it refetches on reconnect. */
    maxBacklog: 500,
  },
  decisions: {
    /** Looks for decisions that expired, and for answers whose run a crash kept from going on. */
    sweepMs: 15_000,
    /** Unanswered requests count as denied after a day, 20-agent 20.5. */
    expiryMs: 24 * 60 * 60_000,
    /** One screen of the inbox and a bit. */
    pageSize: 40,
    /** Rules of a workspace that a person can still oversee; judging a call looks at all of them. */
    maxRules: 500,
    /** A command or URL longer than this is never allowed by a rule. UTF-16 code units. */
    maxSubjectChars: 8_000,
    /** Whoever gave the last answer has this long to carry the run on before the sweep does it. */
    carryOnGraceMs: 10_000,
    /** Requests and runs that one sweep settles; the next one comes soon. */
    sweepBatch: 200,
  },
  workspaces: {
    /** Workspaces do not change their ids; a deleted one takes messages for this long at the most. */
    rememberMs: 10_000,
    /** Ids are small; more workspaces than this are not talked to within ten seconds. */
    rememberedIds: 1_000,
  },
  feedback: {
    /** A page of text; more is a conversation of its own. UTF-16 code units. */
    maxCommentChars: 2_000,
  },
  ...threadTunables,
  ...graphTunables,
  runs: {
    /** Deltas wait at most this long for company; a reader does not notice 25 ms. */
    coalesceMs: 25,
    /** A claim outlives two missed heartbeats. */
    leaseMs: 15_000,
    heartbeatMs: 5_000,
    /** Runs whose messages are sent when a thread is opened (about two messages each); older on demand. */
    openRuns: 25,
    /** Runs whose messages an agent is given as history; longer ago there is a summary of them. */
    historyRuns: 200,
    /** Longer pastes belong into a document, where they are searched instead of re-sent every turn. */
    maxMessageChars: 200_000,
    /** Messages that may wait behind an active run before the thread says that it is full. */
    maxQueued: 20,
    /** A hint from another instance can be lost; a tail looks by itself this often. */
    tailPollMs: 5_000,
    /** Events read by a tail in one query. */
    readBatch: 2_000,
    /** How long a run holds its events for a database that is away. */
    databasePatienceMs: 30_000,
    /** Pause between a tail's attempts meanwhile. */
    databaseRetryMs: 500,
    /** After a stop the agent may finish by itself this long; then the run is ended without it (CL3: 1 s). */
    stopGraceMs: 700,
    /** Model steps a run, 20-agent CL6. */
    maxSteps: 30,
    /** Nobody waits longer for an answer; protects against providers that never end. */
    maxRunMs: 15 * 60_000,
    /** Graceful shutdown: runs are parked within this time, 80-security S12; so long they may finish. */
    shutdownMs: 20_000,
    finishMs: 5_000,
  },
  fetch: {
    /** Redirect chains of honest sites are shorter; browsers stop at 20. */
    maxRedirects: 5,
    /** A page as large as the largest upload; counted after decompression. */
    maxBytes: 25 * 1024 * 1024,
    /** A server that has not answered by then is down. */
    headersMs: 15_000,
    /** Ends responses that trickle for ever; 25 MB at 4 Mbit/s take less. */
    totalMs: 60_000,
  },
  parse: {
    /** The largest text that is indexed: about 6,000 printed pages. UTF-16 code units. */
    maxTextChars: 20_000_000,
    maxPages: 10_000,
    /** A PDF of 5,000 pages parses in about a minute; four times that on a slow machine. */
    timeoutMs: 240_000,
    /** V8 heap of the worker: text, its copies while it is normalised, and PDF objects. */
    heapMb: 768,
    /** Resident memory of the worker: typed arrays stand outside the heap. */
    maxMemoryBytes: 1_536 * 1024 * 1024,
    /** Often enough that an inflating stream is caught within a few hundred MB. */
    memoryPollMs: 50,
    /** A DOCX is a zip: what it may unpack to, how many parts it may have. */
    maxUnzippedBytes: 200 * 1024 * 1024,
    maxZipEntries: 5_000,
    /** XML packs 10–30 fold; hundreds mean that somebody wants to fill the memory. Small files are exempt. */
    maxZipRatio: 150,
    /** Finding the readable part of a page walks it many times; larger pages are taken whole. */
    maxReadableHtmlChars: 3_000_000,
    /** Bytes that decide what a file is. */
    sniffBytes: 64 * 1024,
  },
  chunks: {
    /** About 150 words: a passage a person reads at a glance, and a few of them fit a prompt. UTF-16 code units. */
    targetChars: 900,
    /** Tables and code are kept together up to this; nothing is longer. */
    maxChars: 1_800,
  },
  ingestion: {
    /** One document of a reader and a large one beside it; more would starve the streams. */
    concurrency: 2,
    /** A claim outlives two missed heartbeats. */
    leaseMs: 30_000,
    heartbeatMs: 10_000,
    /** Looks for work of other instances and claims that ran out; new documents wake it at once. */
    pollMs: 5_000,
    /** A document that took the server down this often is given up. */
    maxAttempts: 3,
    /** Chunks a transaction: about 0.2 s, so that the embedded database answers others in between. */
    batchChunks: 100,
    /** The progress bar moves four times a second. */
    progressMs: 250,
    /** Documents a workspace shows; beyond that the list needs search on the server. */
    maxListed: 2_000,
  },
  retrieval: {
    /** Nobody asks more at once, or reads more results. */
    queryChars: 2_000,
    maxResults: 50,
    /** Chunks ranked for a search before phrases and fusion reorder them; a few for each result. */
    candidates: 60,
    candidatesPerResult: 2,
    /** Neighbours become one passage up to this: about two screens on a phone. UTF-16 code units. */
    maxPassageChars: 3_600,
    /** Larger documents are not read whole just to join two of their chunks. */
    maxMergedTextBytes: 1024 * 1024,
    /** Vacuuming the embedded index holds it up for a second or so; not for a handful of documents. */
    maintainAfterChunks: 5_000,
    /** Chunks embedded and stored at once; providers take more, but progress should be seen. */
    embedBatchChunks: 64,
    /** A batch of texts at a slow local model. */
    embedTimeoutMs: 60_000,
    /** A search waits no longer for its vector; it has the words. */
    embedQueryTimeoutMs: 3_000,
  },
  models: {
    /** Long enough for a reasoning model that is silent before its first word. */
    idleMs: 120_000,
    /** Attempts after the first one, only while nothing of the answer has arrived. */
    maxRetries: 2,
    retryBaseMs: 500,
    /** A provider that asks for a longer wait is reported to the user instead of waited for. */
    maxRetryWaitMs: 5_000,
    /** Told to the user when a provider limits the rate without saying for how long. */
    rateLimitWaitMs: 30_000,
    /** Pause between the words of the offline model: streaming is visible, yet faster than reading. */
    offlinePaceMs: 6,
    /** Ollama answers on loopback at once or is not there. */
    ollamaProbeMs: 300,
    /** How long the outcome of the probe is believed. */
    ollamaCacheMs: 30_000,
  },
  agent: {
    /** The most history given to the model, in characters, should a summary not have brought it below. */
    historyChars: 600_000,
    /** The browser may offer this many tools, with definitions of this size altogether. */
    maxFrontendTools: 64,
    maxFrontendToolChars: 100_000,
    /** Times that a widget is refused before the model is told to say it in words. */
    maxRefusals: 2,
    /** Questions that one step may put to a human: what one can look through, and fewer than an answer may settle. */
    maxAsks: 20,
    /** Output of a running tool travels at most this often, and up to here the user is shown it. */
    liveOutputMs: 100,
    liveOutputChars: 500_000,
    /** Suggestions under an answer; more are not read. */
    suggestions: 3,
    /** Suggestions look at the latest turns only; they are asked for often. */
    suggestionHistoryChars: 8_000,
    /** Longer ones do not fit a chip. */
    suggestionChars: 120,
    /** A page shows its own suggestions; after this the model's come too late to be read. */
    suggestionMs: 4_000,
    /** Turns whose suggestions are remembered in the process. */
    suggestionTurns: 500,
  },
  routing: {
    /** A turn does not wait longer for the small model; the offline classifier answers then. */
    budgetMs: 1_500,
    /** A request stands at the beginning or the end of a long message; a paste stands between. */
    headChars: 1_600,
    tailChars: 600,
    /** Earlier messages that the small model is shown, and characters of each. */
    previousMessages: 3,
    previousChars: 500,
    /** Names that a message mentions; more are a paste. */
    maxEntities: 20,
    maxEntityChars: 500,
    /** Evidence weaker than a single hint leaves a message unknown. */
    unknownWeight: 1,
    /** The learned part reads so many words of a long message, the rest is a paste. */
    learnedHeadWords: 64,
    learnedTailWords: 32,
    /** Below this probability the handler that does less is taken of the two likeliest. */
    sureFrom: 0.5,
    /** A follow-up is short; weights as log-odds. */
    followUpWords: 8,
    followUpWeight: 3,
    affirmationWeight: 12,
  },
  tools: {
    /** A search over 100,000 chunks takes a tenth of a second; this is for a database in trouble. */
    searchTimeoutMs: 20_000,
    /** Passages of one search: enough for an answer, small enough to leave room for the conversation. */
    searchResultChars: 24_000,
    defaultPassages: 8,
    maxPassages: 20,
    /** What a failed call says of itself: room for a dozen problems in words. */
    failureChars: 4_000,
    /** Documents that a model is listed at once, and what they come to. */
    listedDocuments: 100,
    documentListChars: 40_000,
    /** Bars of a chart by month: ten years. */
    countedMonths: 120,
  },
  workflows: {
    /** A definition is a page of YAML; longer ones are something else. UTF-16 code units. */
    maxFileChars: 32_000,
    /** Definitions of a workspace that are read; nobody chooses from more. */
    maxFiles: 50,
    /** Problems told of one file; the first ones cause the rest. */
    maxProblems: 10,
    /** What the planner is told of the task and of what is done already, in characters. */
    taskChars: 20_000,
    contextChars: 20_000,
    /** Result and error of a step in the shared state: a few lines. */
    resultChars: 600,
    /** What a step is doing right now: one line. */
    noteChars: 120,
    /** Workflows of a thread that its state keeps; snapshots grow with them, at 10 KB or so each. */
    maxKept: 20,
    /** Model steps of one step of a plan; a longer one should have been several. */
    maxStepsEach: 20,
  },
  ...toolTunables,
  ...widgetTunables,
  ...telemetryTunables,
  memory: {
    /** Tokens of a conversation before its oldest turns are summarised, 20-agent 20.6. */
    contextTokens: 100_000,
    /** … or this share of a smaller window: the answer and the tools' results need the rest. */
    windowShare: 0.6,
    /** What stays after a summary, as a share of the budget: the next one is many turns away. */
    keptShare: 0.5,
    /** Turns that stay word for word if they fit the budget at all: follow-ups point back at them. */
    keptTurns: 4,
    /** An open tool call holds its turn up to this share of the budget; beyond, its text is carried over. */
    openCallShare: 0.75,
    /** Runs that one turn may be made of (approvals, retries): those before them are not looked at. */
    runsOfTurn: 20,
    /** Length of a summary: about two pages. */
    summaryTokens: 1_500,
    /** Facts that the user asked to remember, kept word for word; the oldest leave first. */
    pinnedFacts: 30,
    pinnedFactChars: 500,
    /** What a small model summarises at once. */
    summaryInputTokens: 24_000,
    /** A message is shortened to this for its summary; tool results hold little that lasts. */
    summaryMessageChars: 4_000,
    summaryToolChars: 800,
    /** The user waits for the summary before the answer; the extractive one takes milliseconds. */
    summaryTimeoutMs: 20_000,
    /** Question and answer as they are remembered: enough to find, show and cite them. */
    questionChars: 2_000,
    answerChars: 6_000,
    /** Earlier conversations a search returns, and at most. */
    foundConversations: 5,
    maxFoundConversations: 10,
    /** Answer text of a found conversation that the model gets. */
    foundAnswerChars: 1_500,
    searchResultChars: 24_000,
    searchTimeoutMs: 10_000,
    /** Words of a query that are looked for; more only blur it. */
    queryWords: 24,
    /** Memories weighed in one search, the newest first; a heavy user's two years, in well under a second. */
    candidates: 5_000,
    /** What is worth this share of the best find is told; the rest is noise. */
    shareOfBest: 0.5,
    /** A memory of this age counts half of a fresh one, as far as age counts. */
    halfLifeDays: 30,
    ageWeight: 0.3,
    /** One screen of a list of memories and a bit. */
    pageSize: 40,
  },
  context: {
    /** Tokens of each part of what the model is told before a turn, 20-agent 20.2. */
    budgets: {
      guidance: 300,
      identity: 200,
      preferences: 200,
      page: 3_000,
      tree: 2_000,
      edits: 800,
      command: 1_000,
      errors: 600,
    },
    /** Entries of a page's readable context that wait with a queued message. */
    pageEntries: 32,
    /** Instructions of a client that are read: a few ids with parameters. */
    instructionChars: 2_000,
    /** Of each part, what "what the assistant sees" shows before it is opened. */
    previewChars: 400,
    /** Edits, and errors, that are told: older ones are history. */
    recentEdits: 10,
    recentErrors: 3,
  },
  offline: {
    /** Share of the question's weight that one place of the documents must cover to count as an answer. */
    minCoverage: 0.64,
    /** … and of what the title of the document does not say: a document about a thing does not know all of it. */
    minBeyondTitle: 0.3,
    /** A further sentence is added only if it is nearly as good as the best one. */
    furtherSentence: 0.75,
    /** … and one of another passage only if it is as good: it may be about something else. */
    furtherPassage: 0.97,
    /** A heading that covers this much of the question, and has this share of its words from it, is answered by what follows it. */
    section: { covers: 0.7, precise: 0.5 },
    /** Sentences that share this much of their words say the same. */
    sameSentence: 0.6,
    maxSentences: 3,
    maxListItems: 12,
    maxTableRows: 8,
    summarySentences: 6,
    /** A quotation of a research note must cover this share of the topic; less strict than an answer. */
    researchCoverage: 0.4,
    /** Lines of a file that an answer shows; a screen and a bit. */
    excerptLines: 60,
    /** Lines of a command's output that an answer repeats: errors stand at its end. */
    outputLines: 25,
    /** Slips that one request mends; each is an edit that a human agrees to. */
    maxTypos: 5,
    /** Files that one renaming touches: two steps each, within the steps a run has. */
    maxRenameFiles: 12,
  },
  database: {
    /** A PGlite database has one session, so more connections only queue; PostgreSQL works in parallel. */
    embeddedConnections: 4,
    postgresConnections: 10,
    /** A request would rather be told to come back than wait longer for a connection. */
    connectTimeoutMs: 5_000,
    /** A transaction is a handful of statements; longer ones hold up everyone on the embedded database. */
    transactionTimeoutMs: 10_000,
    /** Longer than any transaction may take: only an abandoned one is met. */
    idleInTransactionMs: 15_000,
    /** The largest upload twice over, in whatever encoding. */
    maxMessageBytes: 64 * 1024 * 1024,
    /** A killed app's database process needs a moment to notice; then its lock is free. */
    lockWaitMs: 5_000,
    /** First and longest pause before a dead database process is started again. */
    restartMinMs: 100,
    restartMaxMs: 5_000,
    /** The closing checkpoint takes well under a second; the log makes a kill harmless. */
    stopMs: 15_000,
    /** Rows read at once for a backup, and the size of a statement that restores; bounds memory. */
    backupRows: 50,
    restoreBatchBytes: 1024 * 1024,
    /** What a client is told to wait while the database is away. */
    retryAfterSeconds: 2,
  },
  shell: {
    /** Linux refuses an argument of more than 128 KiB, so `sh -c` could not run a longer one. */
    maxAnalysedChars: 128 * 1024,
    /** `sh -c` in `sh -c`: deeper nesting only hides something. */
    maxNestedScripts: 8,
    /** Levels of its syntax tree, five for a substitution; every one reads the rest of the text again. */
    maxSyntaxDepth: 200,
  },
  ...interfaceTunables,
  ...limitTunables,
  ...shutdownTunables,
  ...writingTunables,
} as const;
