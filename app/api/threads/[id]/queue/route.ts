import { agentForThread } from '@/lib/copilot';
import { param, readJson, route } from '@/lib/http';
import { queueMessage, queueMessageSchema } from '@/lib/threads';

/** Keeps a message for the active run's next step, or for after it. */
export const POST = route(
  async ({ request, principal, params }) => {
    const message = await readJson(request, queueMessageSchema);
    return queueMessage(principal, param(params, 'id'), message, agentForThread);
  },
  { limit: 'runs' },
);
