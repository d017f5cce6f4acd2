import { widgetTunables } from '../../widget-tunables.ts';
import { estimatePattern } from './estimate-pattern.ts';

const caps = widgetTunables.surfaces;
/** Compiled patterns that are kept for the next keystroke. */
const KEPT = 200;
const TOO_MUCH = 'repeats too much; use smaller counts';

/** Whether a text holds something that fits; the work is its instructions times the text. */
export type Matcher = { (text: string): boolean; instructions: number };

/** A matcher, or why there is none, in words for who wrote the pattern. */
export type CompilePattern = (pattern: string) => Matcher | { problem: string };

let compiler: Promise<CompilePattern> | undefined;

/**
 * Loads the engine for regular expressions, whose work grows linearly with the text: patterns that
 * a model wrote cannot hold up the page. It is loaded when a surface has a pattern.
 */
export function loadPatterns(): Promise<CompilePattern> {
  compiler ??= import('re2js').then(({ RE2JS }) => {
    const known = new Map<string, ReturnType<CompilePattern>>();
    return (pattern) => {
      const compiled = known.get(pattern) ?? compile(RE2JS, pattern);
      if (known.size >= KEPT) known.clear();
      known.set(pattern, compiled);
      return compiled;
    };
  });
  return compiler;
}

/** Refuses all patterns of a surface but so many different ones, before they are compiled. */
export function limitPatterns(compile: CompilePattern): CompilePattern {
  const seen = new Set<string>();
  return (pattern) => {
    seen.add(pattern);
    if (seen.size <= caps.patterns) return compile(pattern);
    return { problem: `is one too many; a surface has at most ${caps.patterns} of them` };
  };
}

/** Every field asks again with every keystroke in any of them. */
function keepAnswers(find: (text: string) => boolean) {
  const known = new Map<string, boolean>();
  return (text: string): boolean => {
    const answer = known.get(text) ?? find(text);
    if (known.size >= caps.instances) known.clear();
    known.set(text, answer);
    return answer;
  };
}

function compile(engine: typeof import('re2js').RE2JS, pattern: string) {
  if (pattern.length > caps.patternChars) {
    return { problem: `is longer than ${caps.patternChars} characters` };
  }
  // Far above what compiles to too much: to compile that takes long by itself.
  if (estimatePattern(pattern) > 10 * caps.patternInstructions) return { problem: TOO_MUCH };
  try {
    const compiled = engine.compile(pattern);
    const instructions = compiled.programSize();
    if (instructions > caps.patternInstructions) return { problem: TOO_MUCH };
    const find = keepAnswers((text) => compiled.matcher(text).find());
    const fits = (text: string) => text.length <= caps.matchedChars && find(text);
    return Object.assign(fits, { instructions });
  } catch {
    return {
      problem:
        'is no regular expression of RE2: no lookaround, no backreferences, counts up to 1000',
    };
  }
}
