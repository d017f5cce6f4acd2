import { describe, expect, it } from 'vitest';
import { fixture } from './checks/fixture.ts';
import { programModules } from './checks/project.ts';
import { unguardedSinks } from './checks/sinks.ts';
import { SINK_RULES } from './exceptions.ts';

const program = programModules();
const paths = (violations: { path: string }[]) => violations.map(({ path }) => path);

describe('nothing is written down past the redaction', () => {
  it('the program keeps it', () => expect(unguardedSinks(program, SINK_RULES)).toEqual([]));

  it.each(['writers', 'asserting'] as const)('every exception of %s is still needed', (kind) => {
    const unneeded = Object.keys(SINK_RULES[kind]).filter((name) => {
      const others = Object.entries(SINK_RULES[kind]).filter(([other]) => other !== name);
      return (
        unguardedSinks(program, { ...SINK_RULES, [kind]: Object.fromEntries(others) }).length === 0
      );
    });
    expect(unneeded).toEqual([]);
  });

  it('the console, other loggers, streams and claims are found', () => {
    const modules = fixture({
      'lib/a.ts': "console.log('x');",
      'components/b.tsx': "globalThis.console.error('x');",
      'lib/c.ts': "import pino from 'pino';",
      'lib/d.ts': "process.stderr.write('x');",
      'lib/e.ts': 'const e = input as Redacted<string>;',
      'lib/f.ts': 'const f = input as unknown as RedactedJson;',
      'lib/g.ts': 'const g = redact(input) as unknown as Redacted<Row>;',
      'lib/log.ts': "import pino from 'pino';",
      'lib/redaction/h.ts': 'const h = input as Redacted<string>;',
      'lib/i.ts': "dev.console.open(); say('console.log');",
    });
    expect(paths(unguardedSinks(modules, { writers: {}, asserting: {} }))).toEqual([
      'lib/a.ts:1',
      'components/b.tsx:1',
      'lib/c.ts',
      'lib/d.ts:1',
      'lib/e.ts:1',
      'lib/f.ts:1',
    ]);
  });
});
