import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './index.ts';

const MILLION = 1_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(MILLION / piece.length));
const TAIL = ' password=hunter2 end';

/** Pieces that, repeated, keep a careless pattern busy for hours. */
const PIECES = [
  ...[
    'a',
    ' ',
    '0',
    '4',
    '-',
    '_',
    '.',
    '/',
    '=',
    ':',
    '@',
    '%',
    '&',
    '"',
    "'",
    '\\',
    '\n',
    '<',
    '{',
    '[',
  ],
  ...['a.', 'a@', '@a.', 'a:', 'a=', '=:', '":"', "='", '%4', '%41', '&#', '&#38;', '\\"', 'x=\\"'],
  ...['eyJ', 'eyJ-', 'eyJa.', 'sk-', 'sk-a', 'ghp_', 'SG.a', 'AKIA', '$2b$', 'Basic ', 'Bearer a '],
  ...[
    '-----BEGIN A-----',
    '-----BEGIN ',
    '://',
    'a://b:',
    'a://b:c@',
    'https://a:b/',
    'key',
    'key =',
  ],
  ...[
    'password',
    'password:',
    'password: "',
    "token='",
    '"key":',
    '"key":{',
    '"key":[',
    'auth: \\"',
  ],
  ...['--key ', '-u a', 'login a ', '<key>', '<key a', 'name="key" ', 'Digest a="', 'password is '],
  ...[
    '41 ',
    '4111-',
    'DE89 ',
    'DE',
    'abcdefabcdefabcdef',
    'a0-',
    'Cookie: ',
    'x-key: a ',
    '{"a":',
    '[[',
    'Md9_',
  ],
];

describe('hostile texts', () => {
  it.each(PIECES)('a million signs of %j are read to their end', (piece) => {
    const text = redactText(`${fill(piece)}\n${TAIL}`);
    expect(text).not.toContain('hunter2');
  });

  it.each([
    ['-----BEGIN A-----', '-----END!'],
    ['-----BEGIN A-----\n-----END', 'x'],
    ['-----BEGIN A-----x-----END ', '-----BEGIN A-----'],
    ['-----BEGIN A', '-----\n-----END A-----'],
    ['PuTTY-User-Key-File-2', 'Private-MAC: !'],
    ['---- BEGIN A ----', '---- END!'],
    ['password: |\n ', ''],
    ['password: |\n \r\n', '\r'],
    ['<a value="', ''],
    ['ENV a ', ''],
    ["password '", ''],
    ['identified with ', ''],
    ["'-a', ", ''],
    ['\\\\"-a\\\\",', ''],
    ["'-a'", ','],
    ["name: 'a', ", "value: '"],
    ['"key":"a","value"', ''],
    ["'-a', '-", ''],
  ])('a million signs of %j before %j are read to their end', (piece, last) => {
    expect(redactText(`${fill(piece)}${last}\n${TAIL}`)).not.toContain('hunter2');
  });

  it('a text that is too long is cut, and the same when it is redacted again', () => {
    const once = redactText(`${'word '.repeat(500_000)}${TAIL}`);
    expect(once.endsWith('[CUT]')).toBe(true);
    expect(redactText(once)).toBe(once);
  });
});

describe('hostile values', () => {
  it('cycles, depth, width and traps end', () => {
    const loop: Record<string, unknown> = { token: 1 };
    loop.self = { loop };
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), 'x');
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    const getter = {
      get bad() {
        throw new Error('hunter2');
      },
      fine: 1,
    };
    const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], 'x');
    const values = [loop, deep, trap, getter, shared, Array.from({ length: 50_000 }, () => [1])];
    for (const value of values) {
      const once = redact(value);
      expect(redact(once)).toEqual(once);
      expect(JSON.stringify(once).length).toBeLessThan(2 * MILLION);
    }
    expect(redact(loop)).toEqual({ token: '[REDACTED]', self: { loop: '[CUT]' } });
    expect(redact(getter)).toEqual({ bad: '[CUT]', fine: 1 });
  });

  it('names such as __proto__ are names', () => {
    const value = redact(JSON.parse('{"__proto__":{"admin":true},"constructor":"x"}'));
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('admin');
  });

  it('what JSON cannot hold becomes something it can', () => {
    const symbol = Symbol('s');
    const given = {
      u: undefined,
      f: () => 1,
      s: symbol,
      n: Number.NaN,
      b: 12n,
      d: new Date(Number.NaN),
      y: Buffer.from('x'),
    };
    expect(redact(given)).toEqual({ n: null, b: '12', d: null, y: '[1 bytes]' });
    expect(redact(undefined)).toBeNull();
    expect(redact(symbol)).toBeNull();
  });
});

describe('any value', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
  });

  it('is redacted without a throw, into JSON, and not changed', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const before = fc.stringify(value);
        const once = redact(value);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(redact(once)).toEqual(once);
        expect(fc.stringify(value)).toBe(before);
      }),
    );
  });

  it('a text is the same when it is redacted again', () => {
    const pieces = fc.constantFrom(
      ...[
        'password',
        'key',
        ':',
        '=',
        ' ',
        '"',
        '\\"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ',',
        '@',
        '.com',
        'a1',
      ],
      ...[
        '\n',
        'https://',
        '[REDACTED]',
        'token',
        '&',
        '?',
        '%3D',
        '%22',
        'Bearer ',
        'is ',
        '&quot;',
        '--',
        ';',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 24 }),
        (parts) => {
          const once = redactText(parts.join(''));
          expect(redactText(once)).toBe(once);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
