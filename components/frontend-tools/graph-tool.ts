'use client';

import { useChat } from '@/components/chat/chat-context';
import { fetchEntities, fetchEntity, fetchGraph } from '@/components/graph/graph-api';
import { offerUndo } from '@/hooks/undo-store';
import type { Entity } from '@/lib/knowledge/schema';
import { AppToolError } from './app-tool-error.ts';
import { useAppTool } from './use-app-tool.ts';
import type { WorkspaceView } from './use-workspace-view.ts';

/** What a model is told of the neighbours of an entity, and of the entities there are. */
const NAMED = 10;

/** The tool that opens the knowledge graph. */
export function GraphTool({ view }: { view: WorkspaceView }) {
  const { slug } = useChat();

  useAppTool('show_knowledge_graph', async ({ entity }, { id: call }) => {
    const found = entity === undefined ? null : await entityNamed(slug, entity);
    offerUndo(call, view.wayBack());
    view.showGraph(found?.key ?? null);
    if (!found) return { shown: 'all entities' };
    const { related } = await fetchEntity(slug, found.key);
    const { name, kind, passages } = found;
    return { title: name, kind, passages, related: related.slice(0, NAMED).map((one) => one.name) };
  });
  return null;
}

/** The entity that is called so, or has that in its name. @throws AppToolError NOT_FOUND naming others */
async function entityNamed(slug: string, named: string): Promise<Entity> {
  const [closest] = await fetchEntities(slug, named);
  if (closest) return closest;
  const { entities } = await fetchGraph(slug, new URLSearchParams());
  const list = entities.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const others = list.length > 0 ? `; they speak most of ${list.join(', ')}` : '';
  throw new AppToolError('NOT_FOUND', `The documents do not speak of “${named}”${others}.`);
}
