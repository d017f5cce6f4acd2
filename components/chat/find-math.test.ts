import { describe, expect, it } from 'vitest';
import { findMath } from './find-math.ts';

describe('findMath', () => {
  it.each([
    ['$$x^2$$', '$$\nx^2\n$$'],
    ['- $$x$$ in a list', '- $$x$$ in a list'],
    ['Let $x^2$ be.', 'Let $$x^2$$ be.'],
    ['Let \\(x_1\\) be.', 'Let $$x_1$$ be.'],
    ['So \\[x = 1\\] holds', 'So \n$$\nx = 1\n$$\n holds'],
    ['```math\nx\n```', '```math\nx\n```'],
    ['$a$ but `$b$`', '$$a$$ but `$b$`'],
  ])('reads %s', (markdown, expected) => expect(findMath(markdown)).toBe(expected));

  it.each([
    'It costs $5 and not $6.',
    'From $5 to $ 6',
    'US$5 or CA$7',
    'Escaped \\$x\\$',
    '`$x$`',
    '```sh\necho $A $B$\n```',
    '~~~\n$$x$$\n~~~',
    'No formula at all.',
    'A path C:\\new',
  ])('leaves %s alone', (markdown) => expect(findMath(markdown)).toBeUndefined());

  it('takes no long time over hostile text', () => {
    const hostile =
      '$'.repeat(20_000) + '\\('.repeat(20_000) + '`'.repeat(20_001) + '\\['.repeat(20_000);
    expect(() => findMath(hostile)).not.toThrow();
  });
});
