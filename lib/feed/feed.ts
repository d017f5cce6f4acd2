import { emitSignal, onSignal } from '../signals/index.ts';
import type { FeedEvent } from './schema.ts';

const topic = (tenantId: string, workspaceId: string) => `feed:${tenantId}:${workspaceId}`;

export function publishFeed(tenantId: string, workspaceId: string, event: FeedEvent): void {
  emitSignal(topic(tenantId, workspaceId), event);
}

/** @returns a function that ends the subscription. */
export function subscribeFeed(
  tenantId: string,
  workspaceId: string,
  listener: (event: FeedEvent) => void,
): () => void {
  return onSignal(topic(tenantId, workspaceId), listener);
}
