import { resultFields } from './tool-data.ts';

/**
 * What a search for files found, a line each: `path`, or `path:line: text`.
 * `total` counts what was left out too.
 */
export function foundEntries(result: string | undefined): { lines: string[]; total: number } {
  const fields = resultFields(result);
  const list = [fields.files, fields.matches].find(Array.isArray) ?? [];
  const lines = list.map(inWords).filter((line) => line !== '');
  return { lines, total: typeof fields.total === 'number' ? fields.total : lines.length };
}

function inWords(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return '';
  const { path, line, text } = entry as { path?: unknown; line?: unknown; text?: unknown };
  if (typeof path !== 'string') return '';
  const place = typeof line === 'number' ? `${path}:${line}` : path;
  return typeof text === 'string' ? `${place}: ${text.trim()}` : place;
}
