/** Strings and the characters that shape the text; everything between is copied as it stands. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Indents valid JSON without reading its values, so that long numbers keep every digit. Text that
 * already has lines is returned as it is.
 */
export function formatJson(source: string): string {
  const trimmed = source.trim();
  if (trimmed.split('\n', 4).length > 3) return trimmed;
  const parts: string[] = [];
  let depth = 0;
  let previous = ':';
  const newLine = () => parts.push(`\n${'  '.repeat(Math.min(depth, 40))}`);
  for (const [token] of trimmed.matchAll(TOKEN)) {
    const closes = token === '}' || token === ']';
    const opened = previous === '{' || previous === '[';
    if (closes) depth--;
    if (opened !== closes || previous === ',') newLine();
    parts.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth++;
    previous = token;
  }
  return parts.join('');
}
