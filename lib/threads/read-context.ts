import { CONTEXT_USAGE, type ContextUsage, contextUsageSchema } from '../agent/schema.ts';
import type { Principal } from '../auth/index.ts';
import { findLastCustomEvent, listPath } from '../runs/index.ts';
import { requireThread } from './get-thread.ts';

/**
 * What filled the model's window in the conversation's newest run; null before the first.
 * @throws AppError NOT_FOUND
 */
export async function readContext(
  principal: Principal,
  threadId: string,
): Promise<{ usage: ContextUsage | null }> {
  await requireThread(principal, threadId);
  const { tenantId } = principal;
  const [head] = await listPath(tenantId, threadId, { limit: 1 });
  if (!head) return { usage: null };
  const value = await findLastCustomEvent(tenantId, head.runId, CONTEXT_USAGE);
  return { usage: contextUsageSchema.safeParse(value).data ?? null };
}
