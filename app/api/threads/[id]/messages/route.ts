import { param, route } from '@/lib/http';
import { listMessages } from '@/lib/threads';

/** Older messages of a conversation, a page at a time. */
export const GET = route(({ principal, params, url }) =>
  listMessages(principal, param(params, 'id'), url.searchParams.get('before')),
);
