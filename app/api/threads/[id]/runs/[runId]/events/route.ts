import { param, route } from '@/lib/http';
import { listRunEvents } from '@/lib/threads';

/** The stored events of a run, a page at a time. */
export const GET = route(({ principal, params, url }) =>
  listRunEvents(
    principal,
    { threadId: param(params, 'id'), runId: param(params, 'runId') },
    url.searchParams.get('after'),
  ),
);
