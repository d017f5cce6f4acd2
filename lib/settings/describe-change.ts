import type { NewAuditEvent } from '../audit/schema.ts';

type Values = Record<string, unknown>;

/**
 * What the audit log says of a change: a line for each setting that has another value now, also for
 * those within another, as limits are.
 */
export function describeChange(
  group: string,
  known: Values,
  change: Values,
): Pick<NewAuditEvent, 'action' | 'subject' | 'details'>[] {
  return Object.entries(change).flatMap(([name, value]) => {
    const subject = `${group}.${name}`;
    const was = known[name];
    if (isGroup(value)) return describeChange(subject, isGroup(was) ? was : {}, value);
    const [before, after] = [shown(was), shown(value)];
    if (before === after) return [];
    return { action: 'setting.changed', subject, details: { before, after } };
  });
}

const isGroup = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** Settings hold no secrets. */
function shown(value: unknown): string | number | boolean | null {
  return (value ?? null) as string | number | boolean | null;
}
