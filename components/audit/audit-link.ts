import { sidePagePath, threadPath } from '@/components/chat/thread-address';
import type { ShownAuditEvent } from '@/lib/audit/schema';

/**
 * Where what an event is about can be seen; null where it is gone, is not the reader's or has no page.
 * @param slug the workspace that is shown, for what belongs to none
 */
export function auditLink(event: ShownAuditEvent, slug: string): string | null {
  const { action, conversation, workspaceSlug } = event;
  const where = workspaceSlug ?? slug;
  const [group = ''] = action.split('.');
  if (conversation !== null) return threadPath({ kind: 'workspace', slug: where }, conversation);
  if (group === 'decision') return sidePagePath(where, 'decisions', null);
  if (['rule', 'setting', 'limit'].includes(group)) return sidePagePath(where, 'settings', null);
  if (group === 'cases') return sidePagePath(where, 'retrieval', null);
  return null;
}
