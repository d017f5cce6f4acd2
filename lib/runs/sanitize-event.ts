import type { BaseEvent } from '@ag-ui/core';

/**
 * An event as the log may hold it: no provider payloads, and no text that PostgreSQL's jsonb refuses
 * (NUL, lone surrogates).
 */
export function sanitizeEvent(event: BaseEvent): BaseEvent {
  const { rawEvent, ...kept } = event as BaseEvent & { rawEvent?: unknown };
  const json = JSON.stringify(kept);
  const refused = json.includes('\\u0000') || /\\ud[89a-f]/i.test(json);
  return refused ? (wellFormedDeep(kept) as BaseEvent) : (kept as BaseEvent);
}

/** A JSON value without the text that PostgreSQL refuses, keys included. */
export function wellFormedDeep(value: unknown): unknown {
  return mapStrings(value, wellFormed);
}

function wellFormed(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]),
  );
}
