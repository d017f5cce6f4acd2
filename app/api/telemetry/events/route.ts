import { readQuery, route } from '@/lib/http';
import { readLiveTail, tailQuerySchema } from '@/lib/telemetry';

/** The newest events, newest first; `name` and `failed` filter. */
export const GET = route(async ({ principal, url }) =>
  readLiveTail(principal, readQuery(url, tailQuerySchema)),
);
