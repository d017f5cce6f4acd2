import { readQuery, route } from '@/lib/http';
import { failureQuerySchema, listFailures } from '@/lib/telemetry';
import { timeSpanSchema } from '@/lib/telemetry/schema';

/** What went wrong between `from` and `to`; `name`, `code` and `tool` filter, `cursor` goes on. */
export const GET = route(async ({ principal, url }) =>
  listFailures(principal, readQuery(url, timeSpanSchema), readQuery(url, failureQuerySchema)),
);
