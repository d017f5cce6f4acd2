import { param, readJson, route } from '@/lib/http';
import { showBranch, showBranchSchema } from '@/lib/threads';

/** Shows another version of the conversation. */
export const POST = route(async ({ request, principal, params }) => {
  const { messageId } = await readJson(request, showBranchSchema);
  await showBranch(principal, param(params, 'id'), messageId);
});
