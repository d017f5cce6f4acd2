import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { commandEnvironment } from '../../env.ts';
import { tunables } from '../../tunables.ts';
import { MatchCollector } from './collect-matches.ts';
import type { TextMatches, TextQuery } from './schema.ts';

/** ripgrep is not installed, or does not understand what it was given. */
export class RipgrepUnavailable extends Error {}

/** The settings of the machine and the folders above the workspace have no say. */
const FIXED_ARGUMENTS = [
  '--json',
  '--no-config',
  '--hidden',
  '--no-follow',
  '--no-require-git',
  '--no-ignore-parent',
  '--no-ignore-global',
  '--no-ignore-exclude',
  '--no-ignore-dot',
  '--crlf',
  '--sort=path',
  `--max-filesize=${tunables.files.maxTextBytes}`,
  '--glob=!.git',
  '--glob=!node_modules',
];

const matchSchema = z.object({
  type: z.literal('match'),
  data: z.object({
    path: z.object({ text: z.string() }),
    lines: z.object({ text: z.string() }),
    line_number: z.number(),
    submatches: z.array(z.object({ start: z.number() })),
  }),
});

function readMatch(line: string, query: TextQuery, found: MatchCollector): void {
  if (!line.startsWith('{"type":"match"')) return;
  const { data } = matchSchema.safeParse(JSON.parse(line)).data ?? {};
  const path = data?.path.text.replace(/^\.\//, '');
  if (!data || path === undefined || !query.fits(path)) return;
  const before = Buffer.from(data.lines.text).subarray(0, data.submatches[0]?.start ?? 0);
  found.add({ path, line: data.line_number, text: data.lines.text }, before.toString().length);
}

/**
 * The search by the `rg` of the machine.
 * @param root real absolute path
 * @throws RipgrepUnavailable, or the signal's reason
 */
export async function searchWithRipgrep(
  root: string,
  query: TextQuery,
  signal: AbortSignal,
): Promise<TextMatches> {
  signal.throwIfAborted();
  const chosen = [
    ...(query.regex ? [] : ['--fixed-strings']),
    query.caseSensitive ? '--case-sensitive' : '--ignore-case',
  ];
  const args = [...FIXED_ARGUMENTS, ...chosen, '-e', query.text, '--', '.'];
  const child = spawn('rg', args, {
    cwd: root,
    env: commandEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  const failed = once(child, 'error').then(([error]) => {
    throw new RipgrepUnavailable('ripgrep could not be started', { cause: error });
  });
  const ended = once(child, 'close').then(([code]) => Number(code ?? 0));
  const found = new MatchCollector();
  try {
    const code = await Promise.race([failed, read(child.stdout, query, found).then(() => ended)]);
    signal.throwIfAborted();
    if (code > 1 && found.result.total === 0) throw new RipgrepUnavailable('ripgrep failed');
    return found.result;
  } finally {
    failed.catch(() => undefined);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function read(
  output: NodeJS.ReadableStream,
  query: TextQuery,
  found: MatchCollector,
): Promise<void> {
  output.setEncoding('utf8');
  let rest = '';
  let skipping = false;
  for await (const chunk of output) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!skipping) readMatch(line, query, found);
      skipping = false;
    }
    if (found.full) return;
    if (rest.length <= tunables.files.maxRipgrepLine) continue;
    skipping = true;
    rest = '';
  }
}
