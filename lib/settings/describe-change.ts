import type { NewAuditEvent } from '../audit/schema.ts';

type Values = Record<string, unknown>;

/** What the audit log says of a change: a line for each setting that has another value now. */
export function describeChange(
  group: 'workspace' | 'tenant',
  before: Values,
  change: Values,
): Pick<NewAuditEvent, 'action' | 'subject' | 'details'>[] {
  return Object.entries(change).flatMap(([name, value]) => {
    const [from, to] = [shown(before[name]), shown(value)];
    if (from === to) return [];
    const subject = `${group}.${name}`;
    return { action: 'setting.changed', subject, details: { from, to } };
  });
}

/** Settings hold no secrets; what is not a plain value is told as JSON. */
function shown(value: unknown): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
}
