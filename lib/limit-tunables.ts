/** Tunables of the limits on how often something may be asked for, and of the audit log; part of `tunables`. */
export const limitTunables = {
  audit: {
    /** Two screens of a table. */
    pageSize: 100,
    /** Read at once for a download; bounds memory. */
    downloadPage: 1_000,
    /** Choices of a filter that can be looked through. */
    maxActors: 200,
  },
  limits: {
    /** What is allowed in it may come all at once; it grows back evenly. */
    windowMs: 60_000,
    /** Telemetry is told of refusals together, this often. */
    tellRefusalsMs: 1_000,
    /** How long a tenant's own limits are remembered, should nobody hear that they were changed. */
    settingsMs: 2_000,
    /** What is not in use any more is forgotten so often. */
    sweepMs: 3_600_000,
    /** That somebody reached a limit is written down once in it. */
    noteMs: 3_600_000,
    /** Subjects that one process keeps in memory before it looks for those that are not in use. */
    keptSubjects: 10_000,
    /**
     * Unless a tenant sets its own: for one user (of `shares`, one link) and for all of a tenant
     * together. No person at a keyboard gets near them; a script that runs wild does.
     */
    perMinute: {
      runs: { perUser: 120, perTenant: 1_200 },
      uploads: { perUser: 240, perTenant: 2_400 },
      /** A note saves itself while it is written, 75 times a minute at the most (`writing-tunables.ts`). */
      notes: { perUser: 240, perTenant: 2_400 },
      searches: { perUser: 240, perTenant: 2_400 },
      completions: { perUser: 240, perTenant: 2_400 },
      telemetry: { perUser: 600, perTenant: 12_000 },
      shares: { perUser: 240, perTenant: 2_400 },
    },
  },
} as const;
