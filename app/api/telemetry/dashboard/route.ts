import { readQuery, route } from '@/lib/http';
import { readDashboard } from '@/lib/telemetry';
import { timeSpanSchema } from '@/lib/telemetry/schema';

/** How the copilot did between `from` and `to`. For operators and admins. */
export const GET = route(async ({ principal, url }) =>
  readDashboard(principal, readQuery(url, timeSpanSchema)),
);
