/** Tunables of the end of a server process; part of `tunables`. */
export const shutdownTunables = {
  shutdown: {
    /** Requests that are being answered when everything else has ended may take this long. */
    drainMs: 3_000,
    drainStepMs: 25,
    /** What is left of the work after runs, requests and the export of traces took their time. */
    restMs: 5_000,
    /** A terminal and npm both pass on one press of Ctrl-C; only a later one means "at once". */
    secondSignalMs: 500,
  },
} as const;
