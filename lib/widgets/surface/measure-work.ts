import type { SurfaceComponent } from './components.ts';
import { isCall } from './dynamic-values.ts';
import { parseExpression } from './parse-expression.ts';
import type { CompilePattern } from './patterns.ts';

/** Characters of a text to be formatted that cost as much as a call. */
const CHARS_PER_CALL = 100;

/**
 * What it takes to draw a component once: a step for each call, and the instructions of its
 * patterns, each of which may be tried on every character of a text.
 * @param component one that was checked
 * @param compile without it patterns cost nothing
 */
export function measureWork(component: SurfaceComponent, compile?: CompilePattern): number {
  const instructions = (pattern: unknown): number => {
    const matcher = typeof pattern === 'string' ? compile?.(pattern) : undefined;
    return typeof matcher === 'function' ? matcher.instructions : 0;
  };
  let work = component.component === 'TextField' ? instructions(component.validationRegexp) : 0;
  const rest: unknown[] = [component];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) rest.push(inner);
    if (!isCall(value)) continue;
    const { call, args = {} } = value;
    work += 1 + (call === 'regex' ? instructions(args.pattern) : 0);
    if (call !== 'formatString' || typeof args.value !== 'string') continue;
    work += Math.ceil(args.value.length / CHARS_PER_CALL);
    for (const part of parseExpression(args.value)) rest.push(part);
  }
  return work;
}
