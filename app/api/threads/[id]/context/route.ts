import { param, route } from '@/lib/http';
import { readContext } from '@/lib/threads';

/** What the assistant was given in the conversation's newest run. */
export const GET = route(({ principal, params }) => readContext(principal, param(params, 'id')));
