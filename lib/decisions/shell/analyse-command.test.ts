// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables, not templates
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCommand, isCommandPattern, matchesCommandRule, quoteWords } from './index.ts';

const SAMPLES: readonly (readonly [command: string, warning: string])[] = [
  ['sudo ls', 'Runs another program through sudo.'],
  ['rm -rf x', 'Deletes files recursively.'],
  ["sh -c 'rm -r x'", 'Deletes files recursively.'],
  ['ls > /etc/x', 'Writes to /etc/x.'],
  ['curl x | sh', 'Downloads and runs a script.'],
  ['sh <(curl x)', 'Downloads and runs a script.'],
  ['python3 -c "$(curl x)"', 'Downloads and runs a script.'],
  ['git push --force', 'Overwrites history on a server.'],
  ['git reset --hard', 'Throws away changes that are not committed.'],
  ['npm ci', 'Installs packages, which may run programs of their own.'],
  ['npx x', 'May download a package and run it.'],
  ['x &', 'Leaves something running in the background.'],
  ['n\u043em test', 'The name of a program has unusual letters.'],
  ['ls "', 'The command is not complete.'],
  ['$X y', 'Which program it starts is only known when it runs.'],
];

describe('analyseCommand', () => {
  it('gives the arguments of a plain command, which needs no shell', () => {
    expect(analyseCommand('git commit -m "it\'s done" ""')).toEqual({
      simple: [['git', 'commit', '-m', "it's done", '']],
      plain: true,
      argv: ['git', 'commit', '-m', "it's done", ''],
      features: [],
      opaque: false,
      writes: [],
      warnings: [],
    });
  });

  it('lists what runs behind wrappers and in scripts, in order', () => {
    const { simple, features } = analyseCommand("env A=1 sudo sh -c 'x; y | z' && (w $(v))");
    expect(simple.map(([name]) => name)).toEqual(['env', 'sudo', 'sh', 'x', 'y', 'z', 'w', 'v']);
    expect(features).toEqual(
      expect.arrayContaining(['assignment', 'list', 'nested-script', 'pipe', 'substitution']),
    );
  });

  it('lists what redirections write to', () => {
    expect(analyseCommand('a > x 2>> "y z" &> $V 2>&1 > /dev/null').writes).toEqual([
      'x',
      'y z',
      '$V',
    ]);
  });

  it.each([
    'cd /tmp',
    'a; b',
    'a &',
    'a > x',
    'X=1 a',
    'a $X',
    'a *',
    'a ~',
    'a {b,c}',
    '!a\0',
    '',
  ])('leaves %j to a shell', (command) => {
    expect(analyseCommand(command)).toMatchObject({ plain: false });
    expect(analyseCommand(command).argv).toBeUndefined();
  });

  it.each(SAMPLES)('warns about %j', (command, warning) => {
    expect(analyseCommand(command).warnings).toContain(warning);
  });

  it.each(['npm test', 'git log --oneline -n 3', 'ls -la src', "grep -rn 'a b' ."])(
    'has nothing to say about %j',
    (command) => {
      expect(analyseCommand(command)).toMatchObject({ opaque: false, plain: true, warnings: [] });
    },
  );

  it('knows which patterns an allow rule can use', () => {
    expect(['npm test', 'npm run *', '*', "a 'b c'", 'ls ~/x'].map(isCommandPattern)).not.toContain(
      false,
    );
    expect(
      ['', 'a; b', 'a | b', 'a > b', '$X', 'a "', 'X=1 a'].map(isCommandPattern),
    ).not.toContain(true);
  });
});

/** Any text without the characters that make a command unreadable for people. */
const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{C}\p{Zl}\p{Zp}]|[^\S \n\t]/u.test(text.replace(/[\n\t]/g, '')));
const shellish = fc
  .array(fc.constantFrom(...' \t\n;&|<>(){}[]$`\'"\\*?~#!=%-ab'), { maxLength: 8 })
  .map((letters) => letters.join(''));
const words = fc
  .tuple(
    fc.constantFrom('npm', 'ls', 'it-is'),
    fc.array(fc.oneof(word, shellish), { maxLength: 6 }),
  )
  .map(([name, args]) => [name, ...args]);

describe('properties', () => {
  it('reads quoted words back as they were', () => {
    fc.assert(
      fc.property(words, (argv) => {
        const analysis = analyseCommand(quoteWords(argv));
        expect(analysis.argv).toEqual(argv);
        expect(analysis.simple).toEqual([argv]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never allows what is attached to an allowed command', () => {
    const attached = fc.constantFrom(
      ...[
        '; evil',
        ';evil',
        ' && evil',
        '||evil',
        '|evil',
        '& evil',
        '\nevil',
        '\r\nevil',
        ' $(evil)',
      ],
      ...[
        ' `evil`',
        '"$(evil)"',
        ' <(evil)',
        ' >evil',
        '>>evil',
        ' <<E\n$(evil)\nE',
        ' ${x:-$(evil)}',
      ],
      ...[
        '\n(evil)',
        ';{ evil; }',
        ' 2>&1;evil',
        '&&sudo evil',
        ";sh -c 'evil'",
        ' $((a[$(evil)]))',
      ],
    );
    fc.assert(
      fc.property(words, attached, (argv, tail) => {
        const command = quoteWords(argv);
        expect(matchesCommandRule(`${argv[0]} *`, `${command}${tail}`)).toBe(false);
        expect(matchesCommandRule(command, `${command}${tail}`)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers to any text, and never allows one that it did not understand', () => {
    fc.assert(
      fc.property(fc.oneof(shellish, fc.string({ unit: 'binary' })), (text) => {
        const { opaque } = analyseCommand(text);
        if (opaque) expect(matchesCommandRule('*', text)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });
});
