'use client';

import type { ToolCall } from '@/components/tools/tool-call';
import { errorCode, errorWords, parseToolData } from '@/components/tools/tool-data';
import { Surface } from '@/components/widgets/surface/surface';
import { SurfaceFallback } from '@/components/widgets/surface/surface-fallback';
import { Widget } from '@/components/widgets/widget';
import { useWidgetFallback } from '@/hooks/use-widget-fallback';
import { NOT_DRAWN } from '@/lib/tools/schema';
import { drawnSchema } from '@/lib/widgets/schema';
import { CATALOG_IDS } from '@/lib/widgets/surface/schema';
import { ChatWidget } from './chat-widget';

const nothing = () => undefined;

/**
 * What a call drew, or was to draw: a widget stands where it was drawn first, and a surface that is
 * still being written shows as far as it has come. A surface that is there is an activity of its own.
 */
export function DrawnCall({ call }: { call: ToolCall }) {
  const fallback = useWidgetFallback();
  if (call.name === 'draw_widget') {
    const drawn = drawnSchema.safeParse(parseToolData(call.result ?? '')).data;
    if (drawn) return <ChatWidget id={drawn.id} />;
    const { widget } = call.args;
    return givenUp(call) && <Widget widget={widget} onAction={nothing} fallback={fallback} />;
  }
  if (call.name !== 'render_a2ui') return null;
  const preparing = call.state === 'preparing';
  const operations = operationsOf(call.args, preparing);
  if (givenUp(call)) {
    const { message = '' } = errorWords(call.result);
    return fallback && <SurfaceFallback problems={[message]} operations={operations} />;
  }
  if (!preparing || !hasRoot(call.args)) return null;
  return (
    <div inert data-testid="surface-preview" className="my-2">
      <Surface operations={operations} complete={false} fallback={false} />
    </div>
  );
}

/** The assistant was told to do without it; before, it tries to mend what was wrong. */
const givenUp = (call: ToolCall) => errorCode(call.result) === NOT_DRAWN;

/** An update of a surface that is there has none, and shows where that one stands. */
const hasRoot = ({ components }: ToolCall['args']) =>
  Array.isArray(components) && components.slice(0, -1).some((one) => one?.id === 'root');

/** The messages that a call stands for. While it is being written, its last component is left out. */
function operationsOf(
  { surfaceId, components, data }: ToolCall['args'],
  preparing: boolean,
): unknown[] {
  const version = 'v0.9';
  const id = typeof surfaceId === 'string' ? surfaceId : '';
  const all = Array.isArray(components) ? components : [];
  const known = preparing ? all.slice(0, -1) : all;
  return [
    { version, createSurface: { surfaceId: id, catalogId: CATALOG_IDS[0] } },
    ...(known.length > 0
      ? [{ version, updateComponents: { surfaceId: id, components: known } }]
      : []),
    ...(data === undefined ? [] : [{ version, updateDataModel: { surfaceId: id, value: data } }]),
  ];
}
