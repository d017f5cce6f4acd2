import { type ActivityDeltaEvent, type ActivitySnapshotEvent, EventType } from '@ag-ui/core';
import { AppError } from '../../errors/index.ts';
import { widgetTunables } from '../../widget-tunables.ts';
import { checkSurface } from './check-surface.ts';
import { loadPatterns } from './patterns.ts';
import { CATALOG_IDS, SURFACE_ACTIVITY, type SurfaceMessage } from './schema.ts';
import type { Surface } from './surface.ts';

const caps = widgetTunables.surfaces;

/** What is drawn: new components, or those whose id is known in place of the old ones; then the data. */
export type SurfaceDrawing = {
  components?: readonly unknown[];
  data?: unknown;
  updates?: readonly { path: string; value?: unknown }[];
  /** False while more components are to follow in another call. */
  complete?: boolean;
};
/** A surface, and the messages that readers have of it. */
type Drawn = { surface: Surface; operations: readonly unknown[] };
type SurfaceEvent = ActivitySnapshotEvent | ActivityDeltaEvent;

const VERSION = 'v0.9' as const;
const messageIdOf = (surfaceId: string) => `${SURFACE_ACTIVITY}-${surfaceId}`;

const created = (surfaceId: string): SurfaceMessage => ({
  version: VERSION,
  createSurface: { surfaceId, catalogId: CATALOG_IDS[0] },
});

function messagesOf(surfaceId: string, drawing: SurfaceDrawing): SurfaceMessage[] {
  const { components = [], data, updates = [] } = drawing;
  const drawn: SurfaceMessage[] =
    components.length > 0
      ? [{ version: VERSION, updateComponents: { surfaceId, components: [...components] } }]
      : [];
  const values = [...(data === undefined ? [] : [{ path: '/', value: data }]), ...updates];
  return [
    ...drawn,
    ...values.map((one) => ({ version: VERSION, updateDataModel: { surfaceId, ...one } }) as const),
  ];
}

const wrong = (problems: readonly string[]) => new AppError('INVALID_REQUEST', problems.join('\n'));

/** The surface in as few messages as it takes. */
function folded({ surfaceId, components, data }: Surface): SurfaceMessage[] {
  const drawing = { components: [...components.values()], data };
  return [created(surfaceId), ...messagesOf(surfaceId, drawing)];
}

/**
 * The A2UI surfaces of a thread as one run reads and changes them. Each is an activity of the log
 * that grows by deltas; what does not pass the check changes nothing and is told to the model.
 */
export class SurfaceBoard {
  /** What earlier runs drew, as far as it is still there. */
  private readonly known: Map<string, readonly unknown[]>;
  private readonly emit: (event: SurfaceEvent) => void;
  private readonly drawn = new Map<string, Drawn>();

  /** @param known the messages of each surface that earlier runs drew, by its id */
  constructor(known: ReadonlyMap<string, readonly unknown[]>, emit: (event: SurfaceEvent) => void) {
    this.known = new Map(known);
    this.emit = emit;
  }

  /** @throws AppError INVALID_REQUEST with what is wrong, a line each */
  async draw(surfaceId: string, drawing: SurfaceDrawing): Promise<void> {
    const compile = await loadPatterns();
    const before = this.drawn.get(surfaceId) ?? this.earlier(surfaceId);
    if (!before && this.ids().length >= caps.perThread) {
      throw new AppError('INVALID_REQUEST', 'There are too many surfaces; change one of them.');
    }
    const changes = messagesOf(surfaceId, drawing);
    const operations = before ? changes : [created(surfaceId), ...changes];
    const { complete } = drawing;
    const checked = checkSurface({ operations, before: before?.surface, complete, compile });
    if (!checked.ok) throw wrong(checked.problems);
    if (!checked.surface) return;
    const { surface } = checked;
    const all = [...(before?.operations ?? []), ...operations];
    /** Readers check the messages anew, all of them: what they would refuse is not sent. */
    const readable = (messages: readonly unknown[]) =>
      checkSurface({ operations: messages, complete, compile });
    const about = { messageId: messageIdOf(surfaceId), activityType: SURFACE_ACTIVITY };
    if (this.drawn.has(surfaceId) && readable(all).ok) {
      const patch = operations.map((value) => ({ op: 'add', path: '/a2ui_operations/-', value }));
      this.emit({ type: EventType.ACTIVITY_DELTA, ...about, patch });
      this.drawn.set(surfaceId, { surface, operations: all });
      return;
    }
    // A reader may not hold what an earlier run drew, nor take any number of small updates.
    const whole = before ? folded(surface) : operations;
    const read = readable(whole);
    if (!read.ok) throw wrong(read.problems);
    const content = { a2ui_operations: whole };
    this.emit({ type: EventType.ACTIVITY_SNAPSHOT, ...about, content, replace: true });
    this.drawn.set(surfaceId, { surface, operations: whole });
  }

  /** Takes a surface out of the conversation. @throws AppError NOT_FOUND */
  remove(surfaceId: string): void {
    if (!this.ids().includes(surfaceId)) {
      throw new AppError('NOT_FOUND', `There is no surface “${surfaceId}” in this conversation.`);
    }
    this.drawn.delete(surfaceId);
    this.known.delete(surfaceId);
    this.emit({
      type: EventType.ACTIVITY_SNAPSHOT,
      messageId: messageIdOf(surfaceId),
      activityType: SURFACE_ACTIVITY,
      content: { a2ui_operations: [] },
      replace: true,
    });
  }

  /** The surfaces that there are. */
  ids(): string[] {
    return [...new Set([...this.known.keys(), ...this.drawn.keys()])];
  }

  private earlier(surfaceId: string): Drawn | undefined {
    const operations = this.known.get(surfaceId);
    if (!operations) return undefined;
    const checked = checkSurface({ operations, complete: false });
    if (!checked.ok || !checked.surface) return undefined;
    return { surface: checked.surface, operations };
  }
}
