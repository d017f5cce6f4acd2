import type { Operation } from 'fast-json-patch';
import * as z from 'zod';
import { AppError } from '../errors/index.ts';
import { widgetTunables } from '../widget-tunables.ts';
import type { FormValues } from './field-schema.ts';
import { patchWidget } from './patch-widget.ts';
import {
  type PlacedWidget,
  placedWidgetSchema,
  WIDGETS_STATE,
  type Widget,
  type WidgetOperation,
} from './schema.ts';

const caps = widgetTunables.widgets;

/** Where the widgets stand: the shared state of a thread. */
export type WidgetState = {
  readonly current: Readonly<Record<string, unknown>>;
  amend(entry: string, value: unknown, delta: Operation[]): void;
};

const namedSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    title: z.string(),
    caption: z.string(),
    alt: z.string(),
  })
  .partial({ title: true, caption: true, alt: true })
  .transform(({ id, type, title, caption, alt }) => ({
    id,
    type,
    title: title ?? caption ?? alt ?? '',
  }));

/** What happened to a widget; value of the custom event `a2ui_widget_update`. */
export type WidgetUpdate = { id: string; change: 'added' | 'changed' | 'removed' };

/** The widgets of a thread as one run reads and changes them; each change is told at once. */
export class WidgetBoard {
  private readonly state: WidgetState;
  private readonly onUpdate: (update: WidgetUpdate) => void;
  private readonly makeId: () => string;
  /** Characters of each widget as JSON; measured when a limit is asked about. */
  private sizes: number[] | undefined;

  constructor(
    state: WidgetState,
    onUpdate: (update: WidgetUpdate) => void,
    makeId = () => `w${crypto.randomUUID().slice(0, 8)}`,
  ) {
    this.state = state;
    this.onUpdate = onUpdate;
    this.makeId = makeId;
  }

  /** The widget as it is now; undefined when there is none that can still be used. */
  find(id: string): PlacedWidget | undefined {
    const found = this.all().find((one) => (one as { id?: unknown } | null)?.id === id);
    return placedWidgetSchema.safeParse(found).data;
  }

  /** What there is, oldest first, by name. */
  list(): { id: string; type: string; title: string }[] {
    return this.all().flatMap((one) => namedSchema.safeParse(one).data ?? []);
  }

  /** @throws AppError INVALID_REQUEST when the thread has no room for it */
  add(widget: Widget): PlacedWidget {
    if (widget.type === 'form' && widget.submitted) {
      throw new AppError('INVALID_REQUEST', 'submitted: only the user sends a form.');
    }
    const placed: PlacedWidget = { id: this.makeId(), ...widget };
    const all = this.all();
    if (all.length >= caps.maxPerThread) {
      throw new AppError(
        'INVALID_REQUEST',
        'There are too many widgets; remove_widget some first.',
      );
    }
    this.requireRoom(all.length, placed);
    // The first widget brings the list along: a delta cannot append to what is not there.
    const first = !(WIDGETS_STATE in this.state.current);
    const operation: Operation = first
      ? { op: 'add', path: `/${WIDGETS_STATE}`, value: [placed] }
      : { op: 'add', path: `/${WIDGETS_STATE}/-`, value: placed };
    this.state.amend(WIDGETS_STATE, [...all, placed], [operation]);
    this.onUpdate({ id: placed.id, change: 'added' });
    return placed;
  }

  /** Applies all operations or none. @throws AppError NOT_FOUND, INVALID_REQUEST */
  change(id: string, operations: readonly WidgetOperation[]): PlacedWidget {
    const index = this.indexOf(id);
    const changed = patchWidget(this.at(index), operations);
    const prefix = `/${WIDGETS_STATE}/${index}`;
    const delta = operations.map((operation) => ({
      ...operation,
      path: prefix + operation.path,
      ...('from' in operation && { from: prefix + operation.from }),
    }));
    this.requireRoom(index, changed);
    this.replace(index, changed, delta as Operation[]);
    return changed;
  }

  /**
   * Notes what the user sent with a form, which is then shown and not sent again. There is always room
   * for it: the user cannot make any.
   * @throws AppError NOT_FOUND
   */
  submit(id: string, values: FormValues, at: string): void {
    const index = this.indexOf(id);
    const widget = this.at(index);
    if (widget.type !== 'form') return;
    const submitted = { at, values };
    const path = `/${WIDGETS_STATE}/${index}/submitted`;
    this.replace(index, { ...widget, submitted }, [{ op: 'add', path, value: submitted }]);
  }

  /** @throws AppError NOT_FOUND */
  remove(id: string): void {
    const index = this.indexOf(id);
    const left = this.all().filter((_, place) => place !== index);
    this.sizes?.splice(index, 1);
    const operation: Operation = { op: 'remove', path: `/${WIDGETS_STATE}/${index}` };
    this.state.amend(WIDGETS_STATE, left, [operation]);
    this.onUpdate({ id, change: 'removed' });
  }

  private replace(index: number, widget: PlacedWidget, delta: Operation[]): void {
    const next = this.all().map((one, place) => (place === index ? widget : one));
    this.state.amend(WIDGETS_STATE, next, delta);
    this.onUpdate({ id: widget.id, change: 'changed' });
  }

  private all(): readonly unknown[] {
    const value = this.state.current[WIDGETS_STATE];
    return Array.isArray(value) ? value : [];
  }

  private indexOf(id: string): number {
    const index = this.all().findIndex((one) => (one as { id?: unknown } | null)?.id === id);
    if (index >= 0) return index;
    throw new AppError(
      'NOT_FOUND',
      `There is no widget “${id.slice(0, 40)}” in this conversation.`,
    );
  }

  private at(index: number): PlacedWidget {
    const { data } = placedWidgetSchema.safeParse(this.all()[index]);
    if (data) return data;
    throw new AppError(
      'INVALID_REQUEST',
      'This widget cannot be changed any more. Draw a new one.',
    );
  }

  private requireRoom(index: number, widget: PlacedWidget): void {
    this.sizes ??= this.all().map((one) => JSON.stringify(one).length);
    const size = JSON.stringify(widget).length;
    const others = this.sizes.reduce((sum, one, place) => (place === index ? sum : sum + one), 0);
    if (others + size > caps.maxThreadBytes) {
      throw new AppError(
        'INVALID_REQUEST',
        'The widgets of this conversation have grown too large; remove_widget some, or show less.',
      );
    }
    this.sizes[index] = size;
  }
}
