import jsonPatch, { type Operation } from 'fast-json-patch';
import { AppError } from '../errors/index.ts';
import { widgetTunables } from '../widget-tunables.ts';
import { makeWidget } from './make-widget.ts';
import type { PlacedWidget, WidgetOperation } from './schema.ts';

/** What no patch may touch: who the widget is, and what the user sent. */
const FIXED = new Set(['', 'id', 'type', 'submitted']);

function requireFree(path: string): void {
  const [, property = ''] = path.split('/');
  if (path.startsWith('/') && !FIXED.has(property)) return;
  const about = 'A patch changes properties such as /title or /rows/-';
  throw new AppError('INVALID_REQUEST', `${about}, not “${path.slice(0, 100)}”.`);
}

/**
 * A widget after operations of RFC 6902, all of them or none; the result is as valid as a new one.
 * @throws AppError INVALID_REQUEST
 */
export function patchWidget(
  widget: PlacedWidget,
  operations: readonly WidgetOperation[],
): PlacedWidget {
  for (const operation of operations) {
    requireFree(operation.path);
    if ('from' in operation) requireFree(operation.from);
  }
  const { id, ...before } = widget;
  return { id, ...makeWidget(applied(before, operations)) };
}

/** Applied to a copy, one after the other, so that what a copy of a copy comes to is known before it is made. */
function applied(before: object, operations: readonly WidgetOperation[]): unknown {
  let document: unknown = structuredClone(before);
  let copied = 0;
  try {
    for (const operation of operations as readonly Operation[]) {
      if (operation.op === 'copy') {
        const source: unknown = jsonPatch.getValueByPointer(document, operation.from);
        copied += JSON.stringify(source ?? null).length;
        if (copied > widgetTunables.widgets.maxCopiedChars) throw new Error('It copies too much.');
      }
      document = jsonPatch.applyOperation(document, operation, true).newDocument;
    }
    return document;
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new AppError('INVALID_REQUEST', `The patch does not apply. ${reason}`);
  }
}
