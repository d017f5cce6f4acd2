import {
  type Action,
  evaluate,
  type SurfaceAction,
  type SurfaceStore,
} from '@/lib/widgets/surface';
import type { SurfaceContextValue } from './surface-context';

type Event = Extract<Action, { event: unknown }>;

/** What the agent is told of a click, and all data if it asked for it; secrets are dots in both. */
export function makeAction(
  { event: { name, context = {} } }: Event,
  { sourceComponentId, scope }: { sourceComponentId: string; scope: string },
  {
    store,
    locale,
    compile,
  }: Pick<SurfaceContextValue, 'locale' | 'compile'> & { store: SurfaceStore },
): { action: SurfaceAction; data: unknown } {
  const { surfaceId, sendDataModel } = store.surface;
  const data = store.openData;
  const values = evaluate(context, { data, scope, locale, compile }) as Record<string, unknown>;
  const timestamp = new Date().toISOString();
  return {
    action: { name, surfaceId, sourceComponentId, timestamp, context: values },
    data: sendDataModel ? data : undefined,
  };
}
