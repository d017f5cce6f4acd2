import { param, readJson, route } from '@/lib/http';
import { changeDelivery, changeQueuedSchema, removeQueuedMessage } from '@/lib/threads';

export const PATCH = route(async ({ request, principal, params }) => {
  const { delivery } = await readJson(request, changeQueuedSchema);
  await changeDelivery(principal, param(params, 'id'), param(params, 'runId'), delivery);
});

export const DELETE = route(({ principal, params }) =>
  removeQueuedMessage(principal, param(params, 'id'), param(params, 'runId')),
);
