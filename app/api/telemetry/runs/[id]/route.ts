import { param, route } from '@/lib/http';
import { readRunTimeline } from '@/lib/telemetry';

/** What happened in a run, oldest first. */
export const GET = route(async ({ principal, params }) =>
  readRunTimeline(principal, param(params, 'id')),
);
