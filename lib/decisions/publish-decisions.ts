import { publishFeed } from '../feed/index.ts';
import type { DecisionStatus } from './schema.ts';

type Changed = { id: string; workspaceId: string; threadId: string; status: DecisionStatus };

/** Tells the open pages of the workspace, after the change is committed. */
export function publishDecisions(tenantId: string, changed: readonly Changed[]): void {
  for (const { id, workspaceId, threadId, status } of changed) {
    publishFeed(tenantId, workspaceId, { type: 'decision', id, threadId, status });
  }
}
