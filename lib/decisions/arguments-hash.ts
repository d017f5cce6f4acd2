import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/**
 * What an approval is bound to: the tool and its exact arguments, whatever the order of their keys.
 * @param input anything JSON can hold
 * @returns SHA-256 in hexadecimal
 */
export function argumentsHash(toolName: string, input: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(input ?? null));
  return createHash('sha256')
    .update(canonical([toolName, plain]))
    .digest('hex');
}
