import { param, route } from '@/lib/http';
import { listRuns } from '@/lib/threads';

/** The runs of a conversation, on all of its branches. */
export const GET = route(({ principal, params, url }) =>
  listRuns(principal, param(params, 'id'), url.searchParams.get('before')),
);
