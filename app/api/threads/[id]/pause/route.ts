import { param, route } from '@/lib/http';
import { pauseThread } from '@/lib/threads';

/** Pauses the workflow that runs in the conversation at its next step. */
export const POST = route(({ principal, params }) => pauseThread(principal, param(params, 'id')));
