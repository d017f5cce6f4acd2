import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RE2JS } from 're2js';
import { tunables } from '../../tunables.ts';
import { readTextFile, splitLines, walkFiles } from '../../workspace-files/index.ts';
import { MatchCollector } from './collect-matches.ts';
import type { TextMatches, TextQuery } from './schema.ts';

/** Where a line matches, or -1. The time grows with the line's length and no faster. */
function lineTest({ text, regex, caseSensitive }: TextQuery): (line: string) => number {
  const pattern = RE2JS.compile(
    regex ? text : RE2JS.quote(text),
    caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE,
  );
  return (line) => {
    const matcher = pattern.matcher(line);
    return matcher.find() ? matcher.start() : -1;
  };
}

/**
 * The search where ripgrep is not installed. Binary and very large files are left out.
 * @throws the signal's reason
 */
export async function searchByWalking(
  root: string,
  query: TextQuery,
  signal: AbortSignal,
): Promise<TextMatches> {
  const test = lineTest(query);
  const found = new MatchCollector();
  let tested = 0;
  for await (const entry of walkFiles(root, signal)) {
    if (entry.directory || !query.fits(entry.path)) continue;
    const place = {
      root,
      relative: entry.path,
      absolute: path.join(root, entry.path),
      exists: true,
    };
    const file = await readTextFile(place).catch(() => undefined);
    for (const [index, line] of splitLines(file?.text ?? '').entries()) {
      const at = test(line);
      if (at >= 0) found.add({ path: entry.path, line: index + 1, text: line }, at);
      tested += 1;
      if (tested % tunables.files.linesATurn !== 0) continue;
      await nextTurn();
      signal.throwIfAborted();
    }
    if (found.full) break;
  }
  return found.result;
}
