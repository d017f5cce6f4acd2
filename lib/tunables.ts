/** Every time-out, cap and threshold, each with its reason. Durations in ms, sizes in bytes. */
export const tunables = {
  http: {
    /** A chat request carries at most a long pasted message; uploads have a cap of their own. */
    maxJsonBytes: 2 * 1024 * 1024,
    maxUploadBytes: 25 * 1024 * 1024,
  },
  feed: {
    /** Proxies close streams that are silent for a minute. */
    heartbeatMs: 20_000,
    /** Events a page may lag behind before its stream is closed; it refetches on reconnect. */
    maxBacklog: 500,
  },
  runs: {
    /** Deltas wait at most this long for company; a reader does not notice 25 ms. */
    coalesceMs: 25,
    /** A claim outlives two missed heartbeats. */
    leaseMs: 15_000,
    heartbeatMs: 5_000,
    /** Messages sent when a thread is opened; older ones on demand. */
    openMessages: 50,
    /** Model steps a run, 20-agent CL6. */
    maxSteps: 30,
    /** Nobody waits longer for an answer; protects against providers that never end. */
    maxRunMs: 15 * 60_000,
    /** Graceful shutdown: runs are parked within this time, 80-security S12. */
    shutdownMs: 20_000,
  },
} as const;
