/** Tunables of the end of a server process; part of `tunables`. */
export const shutdownTunables = {
  shutdown: {
    /** Requests that are being answered when everything else has ended may take this long. */
    drainMs: 3_000,
    drainStepMs: 25,
    /** A terminal and npm both pass on one press of Ctrl-C; only a later one means "at once". */
    secondSignalMs: 500,
  },
} as const;
