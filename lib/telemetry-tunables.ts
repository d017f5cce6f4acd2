/** Tunables of telemetry; part of `tunables`. */
export const telemetryTunables = {
  telemetry: {
    /** 70-telemetry 70.2. */
    maxBatchEvents: 100,
    maxBodyBytes: 64 * 1024,
    /** Ten seconds at the rate that one instance stores; what comes beyond is counted and dropped. */
    queueEvents: 20_000,
    /** Of these, room that browsers leave to the server: whoever sends much hides no failed run. */
    reservedEvents: 5_000,
    /** A dashboard that is a second behind is live; fewer statements cost less. */
    flushMs: 500,
    /** Rows of one statement: some 500 KB of JSON. */
    batchEvents: 1_000,
    /** A database that is away is asked again after this long. */
    retryMs: 2_000,
    /** Labels of a metric in an hour; more are told as "other", or whoever invents names fills the disk. */
    maxDimensions: 100,
    /** Clocks of browsers go wrong; what lies further back or ahead happened now. */
    oldestEventMs: 24 * 60 * 60_000,
    clockSkewMs: 60_000,
    /** Roll-ups by the minute are for the last hours, those by the hour for the last months. */
    minuteRollupMs: 26 * 60 * 60_000,
    hourRollupMs: 90 * 24 * 60 * 60_000,
    /** Expired rows must be gone within an hour; a quarter of it leaves room for a restart. */
    retentionMs: 15 * 60_000,
    /** Rows deleted at once, so that nobody waits for the lock for long. */
    retentionBatch: 5_000,
    /** A chart cannot show more. */
    maxSteps: 120,
    /** Up to here charts are made from minutes. */
    minuteSpanMs: 6 * 60 * 60_000,
    /** Batches on their way to the collector; more mean that it is too slow. */
    maxExports: 4,
    /** A server that ends waits as long for the collector. */
    exportEndMs: 2_000,
    pageSize: 50,
    tailSize: 100,
    /** How often the live view asks: a person cannot read faster. */
    tailPollMs: 2_000,
    /** Events that a filter of the live view looks back on: some minutes of a busy day. */
    tailLook: 20_000,
    /** A run of the longest kind has fewer. */
    timelineEvents: 2_000,
    /** Rows of a download that are read at once. */
    exportBatch: 2_000,
    /** The page first loads what its first screen needs. */
    startMs: 2_000,
    /** The browser sends what it has gathered this often, and in batches of this size at the most. */
    sendMs: 5_000,
    sendEvents: 50,
    /** Attempts with growing pauses before a batch is given up. */
    sendAttempts: 5,
    sendBackoffMs: 1_000,
    /** A server that asks for a longer pause than this is asked again all the same. */
    sendWaitMs: 60_000,
  },
};
