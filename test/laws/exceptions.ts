import type { DatabaseRules } from './checks/database-access.ts';
import type { SinkRules } from './checks/sinks.ts';

/** What the laws let through, each with its reason. An entry that is no longer needed fails its test. */

export const SLICE_EXCEPTIONS: ReadonlyArray<{ from: string; to: string; reason: string }> = [
  {
    from: 'instrumentation.ts',
    to: 'lib/lifecycle/start-services.ts',
    reason:
      'it imports every slice; in the index it would close a circle with those that use hooks',
  },
  {
    from: 'app/api/ready/route.ts',
    to: 'lib/lifecycle/check-readiness.ts',
    reason: 'as above: the index is imported by slices that this file imports',
  },
  {
    from: 'server/main.ts',
    to: 'lib/database/start-database.ts',
    reason: 'starts a process; nothing that only queries should carry that code',
  },
  {
    from: 'components/dev-console/replay-fold.ts',
    to: 'lib/runs/fold-transcript.ts',
    reason: 'the browser replays a log by the fold of the server; the index brings the database',
  },
  {
    from: 'app/w/load-workspace.ts',
    to: 'lib/auth/current-principal.ts',
    reason: 'needs Next, which the server process must not load through the index',
  },
  {
    from: 'app/chat/layout.tsx',
    to: 'lib/auth/current-principal.ts',
    reason: 'as above',
  },
  {
    from: 'app/telemetry/layout.tsx',
    to: 'lib/auth/current-principal.ts',
    reason: 'as above',
  },
];

export const DATABASE_RULES: DatabaseRules = {
  importers: {
    'server/main.ts': 'opens the database of the process',
    'lib/lifecycle/check-readiness.ts': 'asks whether the database answers and reads no data',
  },
  unscoped: {
    'lib/decisions/settled-run-repository.ts': 'the sweep settles what expired in any tenant',
    'lib/knowledge/document-claim-repository.ts': 'one queue for the documents of every tenant',
    'lib/knowledge/graph/entity-queue-repository.ts': 'draws what documents of any tenant lack',
    'lib/knowledge/graph/extraction/extraction-queue-repository.ts':
      'draws what documents of any tenant lack',
    'lib/knowledge/retrieval/index-maintenance-repository.ts': 'VACUUM knows tables, not tenants',
    'lib/rate-limits/count-repository.ts': 'forgets what nobody of any tenant uses any more',
    'lib/runs/run-event-repository.ts': 'the writer commits batches of many threads at once',
    'lib/runs/run-repository.ts': 'closes runs that any tenant left behind',
    'lib/schedule/scheduled-job-repository.ts': 'a job is for all tenants',
    'lib/shares/open-share-repository.ts':
      'a link names no tenant; its hash alone finds it, its end deletes it',
    'lib/telemetry/dashboard/storage-repository.ts':
      'tables have a size, and tenants have none; it reads no row of them',
    'lib/telemetry/storage/event-batch-repository.ts':
      'the queue stores what happened in any tenant, each row with its own',
    'lib/telemetry/storage/telemetry-event-repository.ts': 'as above; retention is for all tenants',
    'lib/telemetry/storage/rollup-repository.ts': 'as above',
    'lib/signals/signal-repository.ts': 'LISTEN needs a connection of its own and touches no table',
  },
};

/** Program files that read process.env. */
export const ENVIRONMENT_READERS: Readonly<Record<string, string>> = {
  'lib/env.ts': 'the one place',
  'instrumentation.ts': 'NEXT_RUNTIME, which Next replaces while it builds',
  'hooks/dev-console.ts': 'NEXT_PUBLIC_SHOW_DEV_CONSOLE, which Next replaces while it builds',
  'components/dev-console/dev-console-slot.tsx':
    'as above: only a condition that stands beside the import leaves out what is imported',
  'lib/copilot/agent-for-thread.ts': 'as above, of the server',
  'app/api/threads/[id]/runs/[runId]/inspection/route.ts': 'as above, of the server',
};

/** Program files that may use fetch or an HTTP client. */
export const FETCH_USERS: Readonly<Record<string, string>> = {
  'lib/net/safe-fetch.ts': 'it is safeFetch',
  'lib/models/offer-ollama.ts': 'asks the address that the operator set',
  'hooks/api-request.ts': 'the browser asks its own server',
};

const ONE_ROW = 'changes one row that is there already';
const BOUNDED = 'adds one small row, up to a number for each conversation, workspace or person';

/** Routes that change or ask for something and have no limit. */
export const UNLIMITED_ROUTES: Readonly<Record<string, string>> = {
  'POST app/api/copilotkit/[[...path]]/route.ts':
    'lib/copilot/limit-copilot.ts counts by what is called',
  'PATCH app/api/workspaces/[slug]/settings/route.ts': ONE_ROW,
  'PATCH app/api/threads/[id]/route.ts': ONE_ROW,
  'POST app/api/threads/[id]/undelete/route.ts': ONE_ROW,
  'POST app/api/threads/[id]/branch/route.ts': ONE_ROW,
  'POST app/api/threads/[id]/pause/route.ts': ONE_ROW,
  'PATCH app/api/threads/[id]/queue/[runId]/route.ts': ONE_ROW,
  'PUT app/api/threads/[id]/feedback/[messageId]/route.ts': 'one row for each answer and person',
  'POST app/api/threads/[id]/shares/route.ts': BOUNDED,
  'POST app/api/decisions/[id]/answer/route.ts': 'only what was asked is answered, and once',
  'PATCH app/api/documents/[id]/route.ts': ONE_ROW,
  'PUT app/api/documents/[id]/validation/route.ts': ONE_ROW,
  'POST app/api/documents/[id]/cancel/route.ts': 'ends work',
  'POST app/api/workspaces/[slug]/rules/route.ts': BOUNDED,
  'POST app/api/workspaces/[slug]/bookmarks/route.ts': BOUNDED,
  'POST app/api/workspaces/[slug]/collections/route.ts': BOUNDED,
  'PATCH app/api/collections/[id]/route.ts': ONE_ROW,
  'PUT app/api/collections/[id]/bookmarks/[bookmarkId]/route.ts': 'one row for each bookmark in it',
  'POST app/api/workspaces/[slug]/golden-cases/route.ts': BOUNDED,
};

/** Program files outside of lib/audit that name its table. */
export const AUDIT_TABLE_USERS: Readonly<Record<string, string>> = {
  'lib/telemetry/dashboard/storage-repository.ts': 'tells how large the table is',
};

/** Ways past the redaction. */
export const SINK_RULES: SinkRules = {
  writers: {
    'server/main.ts': 'tells the address on standard output; the failure of a start is redacted',
    'lib/database/embedded/process.ts': 'a process without a log; what it says is redacted',
    'lib/database/embedded/start-embedded.ts': 'stands below the log; what it says is redacted',
  },
  asserting: {
    'lib/telemetry/storage/add-up.ts': 'sums of counts that are redacted',
  },
};
