import { SharedState } from '../lib/shared-state/index.ts';
import { CitationNumbers, type OutputChunk, type ToolContext } from '../lib/tools/index.ts';
import { WidgetBoard } from '../lib/widgets/index.ts';
import { SurfaceBoard } from '../lib/widgets/surface/index.ts';

/** What a tool is told of its run, with what it showed while it worked. */
export function toolContext(
  workspaceDir: string,
  about: Partial<ToolContext> = {},
): ToolContext & { shown: OutputChunk[] } {
  const shown: OutputChunk[] = [];
  return {
    principal: { tenantId: 't', userId: 'u', role: 'member', displayName: 'U' },
    scope: { tenantId: 't', workspaceId: 'w' },
    threadId: 'th',
    runId: 'r',
    citations: new CitationNumbers(),
    widgets: new WidgetBoard(new SharedState({}, () => undefined), () => undefined),
    surfaces: new SurfaceBoard(new Map(), () => undefined),
    workspaceDir,
    output: (chunk) => shown.push(chunk),
    ...about,
    shown,
  };
}
