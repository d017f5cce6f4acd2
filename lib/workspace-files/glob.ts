import { RE2JS } from 're2js';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';

const { maxPatternChars } = tunables.files;
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `[a-z]` and `[!a-z]` at `at`, as a pattern and where it ends; undefined when it is no class. */
function characterClass(glob: string, at: number): { pattern: string; end: number } | undefined {
  const match = /^\[([!^]?)([^\]/]+)\]/.exec(glob.slice(at));
  if (!match) return undefined;
  const members = (match[2] ?? '').replace(/[\\[\]^&~]/g, '\\$&');
  return { pattern: `[${match[1] ? '^/' : ''}${members}]`, end: at + match[0].length };
}

function translate(glob: string): string {
  let pattern = '';
  let depth = 0;
  for (let at = 0; at < glob.length; ) {
    const rest = glob.slice(at);
    const stars = /^\*+\/?/.exec(rest)?.[0];
    const cls = rest[0] === '[' ? characterClass(glob, at) : undefined;
    if (stars) {
      const across = stars.startsWith('**');
      if (across && stars.endsWith('/')) pattern += '(?:[^/]+/)*';
      else pattern += `${across ? '.' : '[^/]'}*${stars.endsWith('/') ? '/' : ''}`;
      at += stars.length;
      continue;
    }
    if (cls) {
      pattern += cls.pattern;
      at = cls.end;
      continue;
    }
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (character === '?') pattern += '[^/]';
    else if (character === '{') pattern += '(?:';
    else if (character === '}' && depth > 0) pattern += ')';
    else if (character === ',' && depth > 0) pattern += '|';
    else pattern += literal(character);
    if (character === '{') depth += 1;
    if (character === '}' && depth > 0) depth -= 1;
    at += character.length;
  }
  return pattern;
}

/**
 * A test for paths: `*` and `?` within a name, `**` across folders, `[a-z]`, `{a,b}`. A pattern
 * without `/` is about the name alone, in whichever folder. The time it takes grows with the length
 * of the path and no faster, whatever the pattern.
 * @throws AppError INVALID_REQUEST
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const given = glob.trim().replace(/^(\.\/|\/)+/, '');
  if (given === '' || given.length > maxPatternChars) {
    throw new AppError('INVALID_REQUEST', `A pattern has 1 to ${maxPatternChars} characters.`);
  }
  const whole = given.includes('/') ? given : `**/${given}`;
  try {
    const pattern = RE2JS.compile(
      translate(whole.endsWith('/') ? `${whole}**` : whole),
      RE2JS.DOTALL,
    );
    return (path) => pattern.matches(path);
  } catch (cause) {
    throw new AppError(
      'INVALID_REQUEST',
      'The pattern is not understood. Examples: *.md, src/**/*.ts, notes/{a,b}.md',
      { cause },
    );
  }
}
