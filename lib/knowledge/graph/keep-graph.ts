import { RevisionCache } from '../../revision-cache.ts';
import { tunables } from '../../tunables.ts';
import type { KnowledgeScope } from '../schema.ts';
import { readRevision } from './graph-repository.ts';

const kept = new RevisionCache<unknown>(tunables.graph.keptAnswers, () => 1);

/**
 * What `read` gives, which must be a question to the graph of the workspace alone: it is answered once
 * for a revision of it, since the same is asked with every look at a picture that changes rarely and
 * counts all mentions.
 * @param asked all that the answer depends on
 */
export async function keepGraph<T>(
  scope: KnowledgeScope,
  asked: readonly unknown[],
  read: () => Promise<T>,
): Promise<T> {
  const key = JSON.stringify([scope.tenantId, scope.workspaceId, ...asked]);
  return kept.at(key, await readRevision(scope), read) as Promise<T>;
}
