import { param, route } from '@/lib/http';
import { removeQueuedMessage } from '@/lib/threads';

export const DELETE = route(({ principal, params }) =>
  removeQueuedMessage(principal, param(params, 'id'), param(params, 'runId')),
);
