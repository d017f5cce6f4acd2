import type { TextRange } from '@/hooks/reader-location';

export type RecordField = { name: TextRange; value: TextRange };

/**
 * The fields of a table's row, which is stored as `Name: Ada; City: London`.
 * @returns null for a line that is not of that form; offsets are of `line`
 */
export function splitRecord(line: string): RecordField[] | null {
  const fields: RecordField[] = [];
  let at = 0;
  while (at < line.length) {
    const colon = line.indexOf(': ', at);
    if (colon < 0) return null;
    const next = /; [^;:]+: /g;
    next.lastIndex = colon + 2;
    const end = next.exec(line)?.index ?? line.length;
    fields.push({ name: { start: at, end: colon }, value: { start: colon + 2, end } });
    at = end + 2;
  }
  return fields;
}
