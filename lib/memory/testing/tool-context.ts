import { LOCAL_OWNER } from '../../auth/index.ts';
import { SharedState } from '../../shared-state/index.ts';
import { CitationNumbers, type ToolContext } from '../../tools/index.ts';
import { WidgetBoard } from '../../widgets/index.ts';
import { SurfaceBoard } from '../../widgets/surface/index.ts';

/** The context of a tool in a thread of its own. */
export const toolContext = (): ToolContext => ({
  principal: LOCAL_OWNER,
  scope: { tenantId: LOCAL_OWNER.tenantId, workspaceId: 'guide' },
  threadId: 'asking',
  runId: 'run',
  citations: new CitationNumbers(),
  widgets: new WidgetBoard(new SharedState({}, () => undefined), () => undefined),
  surfaces: new SurfaceBoard(new Map(), () => undefined),
  workspaceDir: '/nowhere',
  output: () => undefined,
});
