// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of A2UI look like templates
import { ExpressionParser } from '@a2ui/web_core/v0_9/basic_catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError, type ExpressionPart, parseExpression } from './parse-expression.ts';

const name = fc.constantFrom('a', 'value', 'formatDate', 'x1');
const path = fc.constantFrom('/a/b', 'name', '/list/0/x', 'a.b-c');
const literal = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom("'words'", '"words, too"', "'it\\'s'", 'true', 'false', "'{'"),
  path,
);
const expression = fc.letrec<{ one: string; call: string }>((tie) => ({
  one: fc.oneof({ maxDepth: 3 }, literal, tie('call')),
  call: fc
    .tuple(name, fc.uniqueArray(fc.tuple(name, tie('one')), { selector: ([key]) => key }))
    .map(([called, args]) => `${called}(${args.map((pair) => pair.join(': ')).join(', ')})`),
})).one;
const words = fc.constantFrom('Hello ', ', ', ' and ', '\\${', 'a $ b', '}');
const text = fc
  .array(
    fc.oneof(
      words,
      expression.map((one) => `\${${one}}`),
    ),
  )
  .map((all) => all.join(''));

/** The official parser leaves neighbouring words apart and says what each call returns. */
function normal(parts: readonly unknown[]): ExpressionPart[] {
  const clean = JSON.parse(
    JSON.stringify(parts, (key, value) => (key === 'returnType' ? undefined : value)),
  ) as ExpressionPart[];
  const joined: ExpressionPart[] = [];
  for (const part of clean) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof part === 'string') joined.splice(-1, 1, last + part);
    else joined.push(part);
  }
  return joined;
}

describe('texts with expressions', () => {
  it('are read as the official parser reads them', () => {
    fc.assert(
      fc.property(text, (input) => {
        const official = new ExpressionParser().parse(input).filter((part) => part !== '');
        expect(normal(parseExpression(input))).toEqual(normal(official));
      }),
    );
  });

  it('are read or refused, whatever they are', () => {
    const pieces = fc.array(
      fc.constantFrom('${', '}', '(', ')', ':', ',', "'", '"', '\\', 'a', '/', ' ', '1', 'true'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (input) => {
          try {
            expect(Array.isArray(parseExpression(input))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ExpressionError);
          }
        },
      ),
    );
  });

  it.each([
    ['${/a', '"}" is missing'],
    ['${f(1)}', 'arguments are named'],
    ['${f(a: 1}', '")" is missing'],
    ["${'open}", 'quoted text'],
    ['${*}', 'cannot begin'],
    ['${a b}', '"}" is missing'],
    [`${'${'.repeat(20)}a${'}'.repeat(20)}`, 'at most 8 levels'],
    ['${a}'.repeat(101), 'at most 100 expressions'],
    [`\${a}${'x'.repeat(5_000)}`, 'at most 4000 characters'],
  ])('%s is refused', (input, words) => {
    expect(() => parseExpression(input)).toThrow(words);
  });
});
