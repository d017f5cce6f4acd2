import { sidePagePath, threadPath } from '@/components/chat/thread-address';
import type { ShownAuditEvent } from '@/lib/audit/schema';

/**
 * Where what an event is about can be seen; null where it is gone or has no page.
 * @param slug the workspace that is shown, for what belongs to none
 */
export function auditLink(event: ShownAuditEvent, slug: string): string | null {
  const { action, subject, details, workspaceSlug } = event;
  const where = workspaceSlug ?? slug;
  const [group = ''] = action.split('.');
  const thread = (id: string) => threadPath({ kind: 'workspace', slug: where }, id);
  if (action === 'thread.deleted') return null;
  if (group === 'thread') return thread(subject);
  if (group === 'share')
    return typeof details.threadId === 'string' ? thread(details.threadId) : null;
  if (group === 'decision') return sidePagePath(where, 'decisions', null);
  if (['rule', 'setting', 'limit'].includes(group)) return sidePagePath(where, 'settings', null);
  if (group === 'cases') return sidePagePath(where, 'retrieval', null);
  return null;
}
