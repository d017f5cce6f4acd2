import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyseCommand, deniesCommand, matchesCommandRule } from './index.ts';

const PROGRAMS = ['aa', 'bb', 'cc', 'evil'] as const;
const shells = ['bash', 'dash'].filter((name) => spawnSync(name, ['-c', ':']).status === 0);

/** Commands of a small grammar: joined, nested, quoted, substituted, redirected. */
const { command } = fc.letrec<{ name: string; word: string; simple: string; command: string }>(
  (tie) => ({
    name: fc.constantFrom(
      ...PROGRAMS,
      ...['"aa"', 'b"b"', "ev''il", '\\cc', 'e\\\nvil', '$X', '`echo evil`', '$(echo bb)'],
      ...[
        'command aa',
        'exec evil',
        'env bb',
        'env X=1 cc',
        'nice evil',
        'eval evil',
        "sh -c 'evil'",
      ],
      ...[
        'timeout 9 evil',
        '! aa',
        'time bb',
        'X=evil aa',
        '{evil,x}',
        'evi[l]',
        "$'evil'",
        'xargs cc',
      ],
    ),
    word: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'nesting' },
      fc.constantFrom('x', "'; evil'", '"a b"', '\\;', '#', 'a#b', '$X', '"$X"', '*', '-n', "''"),
      fc.constantFrom(
        "$'a\\'; evil; \\''",
        '$"a"',
        '"\\""',
        "'\\'",
        '\\\n',
        '~',
        '{a,b}',
        '=',
        '!',
      ),
      tie('command').map((inner) => `$(${inner})`),
      tie('command').map((inner) => `"$(${inner})"`),
      tie('command').map((inner) => `\${y:-$(${inner})}`),
      tie('command').map((inner) => `<(${inner})`),
    ),
    simple: fc
      .tuple(
        tie('name'),
        fc.array(tie('word'), { maxLength: 3 }),
        fc.constantFrom(
          '',
          '',
          '',
          ' >out',
          ' 2>&1',
          ' </dev/null',
          ' &>out',
          ' >&2',
          ' # aa',
          ' <<<x',
        ),
      )
      .map(([name, args, redirect]) => `${[name, ...args].join(' ')}${redirect}`),
    command: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'nesting' },
      tie('simple'),
      fc
        .tuple(
          tie('command'),
          fc.constantFrom(
            '; ',
            ';',
            ' && ',
            '&&',
            ' || ',
            ' | ',
            '|',
            '\n',
            '\r\n',
            ' |& ',
            ' \\\n ',
          ),
          tie('command'),
        )
        .map((parts) => parts.join('')),
      tie('command').map((inner) => `(${inner}\n)`),
      tie('command').map((inner) => `{ ${inner}\n}`),
      tie('command').map((inner) => `if ${inner}\nthen evil; fi`),
      tie('command').map((inner) => `for i in x y; do ${inner}\ndone`),
      tie('command').map((inner) => `f() { ${inner}\n}; f`),
      tie('command').map((inner) => `aa <<E\n$(${inner})\nE\n`),
      tie('command').map((inner) => `case x in x) ${inner}\n;; esac`),
      tie('command').map((inner) => `((${inner}))`),
      tie('command').map((inner) => `[[ x && ${inner} ]]`),
      tie('command').map((inner) => `!(${inner}\n)`),
    ),
  }),
);

describe.skipIf(shells.length === 0)('compared with the shells of this machine', () => {
  let folder = '';
  let log = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shell-'));
    log = join(folder, 'log');
    for (const program of PROGRAMS) {
      const path = join(folder, program);
      writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' ${program} >> '${log}'\n`);
      chmodSync(path, 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The names of the stand-in programs that really ran. */
  function run(shell: string, line: string): string[] {
    writeFileSync(log, '');
    const path = `${folder}:/usr/bin:/bin`;
    const options = {
      cwd: folder,
      env: { NODE_ENV: 'test' as const, PATH: path, X: 'evil' },
      input: '',
      timeout: 5_000,
    };
    spawnSync(shell, ['-c', line], options);
    return [...new Set(readFileSync(log, 'utf8').split('\n').filter(Boolean))];
  }

  it.each(shells)('%s runs nothing that is neither listed, denied nor called opaque', (shell) => {
    fc.assert(
      fc.property(command, (line) => {
        const { simple, opaque } = analyseCommand(line);
        const listed = new Set(simple.map(([name]) => name));
        for (const program of run(shell, line)) {
          if (!opaque) expect(listed, line).toContain(program);
          if (program === 'evil' && !line.includes('$X')) {
            expect(deniesCommand('evil *', line), line).toBe(true);
          }
        }
      }),
      { numRuns: 250, seed: 8 },
    );
  });

  it.each(shells)('%s runs only the program of the rule when the rule allows', (shell) => {
    let allowed = 0;
    const guarded = command.filter((line) => matchesCommandRule('aa *', line));
    fc.assert(
      fc.property(guarded, (line) => {
        allowed += 1;
        expect(run(shell, line).filter((program) => program !== 'aa')).toEqual([]);
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(allowed).toBeGreaterThan(0);
  });

  it('bash reads the words of a plain command as this does', () => {
    const letter = fc.constantFrom(...'ab\\\'"$ \n;#~=*{},!%é');
    const raw = fc.array(letter, { maxLength: 14 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(raw, (text) => {
        const { argv } = analyseCommand(`printf '%s\\0' ${text}`);
        if (!argv || !shells.includes('bash')) return;
        const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${text}`], { cwd: folder });
        const words = stdout.toString().split('\0').slice(0, -1);
        expect(words, text).toEqual(argv.length > 2 ? argv.slice(2) : ['']);
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});
