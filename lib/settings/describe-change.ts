import type { NewAuditEvent } from '../audit/schema.ts';

type Values = Record<string, unknown>;

/**
 * What the audit log says of a change: a line for each setting that has another value now, also for
 * those within another, as limits are.
 */
export function describeChange(
  group: string,
  before: Values,
  change: Values,
): Pick<NewAuditEvent, 'action' | 'subject' | 'details'>[] {
  return Object.entries(change).flatMap(([name, value]) => {
    const subject = `${group}.${name}`;
    const known = before[name];
    if (isGroup(value)) return describeChange(subject, isGroup(known) ? known : {}, value);
    const [from, to] = [shown(known), shown(value)];
    if (from === to) return [];
    return { action: 'setting.changed', subject, details: { from, to } };
  });
}

const isGroup = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** Settings hold no secrets. */
function shown(value: unknown): string | number | boolean | null {
  return (value ?? null) as string | number | boolean | null;
}
