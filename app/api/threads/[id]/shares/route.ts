import { param, readJson, route } from '@/lib/http';
import { createShare, createShareSchema, listShares } from '@/lib/shares';

/** The links of a conversation that hold. */
export const GET = route(async ({ principal, params }) => ({
  shares: await listShares(principal, param(params, 'id')),
}));

/** Makes a link to it; the answer is the only place where the link is told. */
export const POST = route(async ({ request, principal, params }) => {
  const share = await readJson(request, createShareSchema);
  return createShare(principal, { threadId: param(params, 'id'), ...share });
});
