import { widgetTunables } from '../../widget-tunables.ts';
import type { SurfaceComponent } from './components.ts';
import { findBadPath } from './data-path.ts';
import { describeIssues } from './describe-issue.ts';
import { callSchema, isBinding, isCall } from './dynamic-values.ts';
import { FUNCTION_ARGUMENTS, isFunctionName } from './function-arguments.ts';
import { judgeLinkAddress } from './judge-address.ts';
import { ExpressionError, parseExpression } from './parse-expression.ts';
import type { CompilePattern } from './patterns.ts';

const { callDepth } = widgetTunables.surfaces;
const NO_PATH = 'a "path" must be a text; write {"path": "/…"}';
const MISSING_LINK = 'must lead to http, https or mailto';

type Value = { value: unknown; at: string; depth: number; mayOpen?: boolean };

/**
 * Checks what may stand deep inside a component: paths, function calls, expressions and patterns.
 * @param compile without it patterns are left to who has it: the server always does
 */
export function checkValues(component: SurfaceComponent, compile?: CompilePattern): string[] {
  const problems: string[] = [];
  const rest: Value[] = Object.entries(component).map(([at, value]) => ({ value, at, depth: 0 }));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, at, depth } = next;
    const tell = (words: string) => problems.push(`component "${component.id}", "${at}": ${words}`);
    if (typeof value !== 'object' || value === null) continue;
    if (isCall(value)) {
      if (depth >= callDepth) tell(`calls are nested at most ${callDepth} levels deep`);
      else rest.push(...checkCall(value, next, tell, compile));
      continue;
    }
    const path = (value as { path?: unknown }).path;
    const bad = typeof path === 'string' ? findBadPath(path) : isBinding(value) && NO_PATH;
    if (bad) tell(bad);
    if (isBinding(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      const mayOpen = component.component === 'Button' && `${at}.${key}` === 'action.functionCall';
      rest.push({ value: inner, at: `${at}.${key}`, depth, mayOpen });
    }
  }
  const own = component.component === 'TextField' ? component.validationRegexp : undefined;
  const unfit = own === undefined ? undefined : compile?.(own);
  if (typeof unfit === 'object') {
    problems.push(`component "${component.id}", "validationRegexp": ${unfit.problem}`);
  }
  return problems;
}

/** Checks one call. @returns what it is called with, to be checked in turn */
function checkCall(
  call: object,
  { at, depth, mayOpen = false }: Value,
  tell: (words: string) => void,
  compile?: CompilePattern,
): Value[] {
  const shape = callSchema.safeParse(call);
  if (!shape.success) {
    for (const words of describeIssues(shape.error, 'a call')) tell(words);
    return [];
  }
  const { call: name, args = {} } = shape.data;
  if (!isFunctionName(name)) {
    tell(`there is no function "${name}"; there are ${Object.keys(FUNCTION_ARGUMENTS).join(', ')}`);
    return [];
  }
  if (name === 'openUrl' && !mayOpen) {
    tell('openUrl is for the "functionCall" of a Button\'s action, and nothing else');
  }
  const known = FUNCTION_ARGUMENTS[name].safeParse(args);
  if (!known.success) for (const words of describeIssues(known.error, name)) tell(words);
  const inner: Value[] = Object.entries(args).map(([key, value]) => ({
    value,
    at: `${at}.${key}`,
    depth: depth + 1,
  }));
  const { url, pattern, value } = args;
  if (name === 'openUrl' && typeof url === 'string' && !judgeLinkAddress(url)) tell(MISSING_LINK);
  if (name === 'regex' && typeof pattern === 'string') {
    const unfit = compile?.(pattern);
    if (typeof unfit === 'object') tell(`the pattern ${unfit.problem}`);
  }
  if (name === 'formatString' && typeof value === 'string') {
    try {
      const parts = parseExpression(value);
      inner.push(...parts.map((part) => ({ value: part, at: `${at}.value`, depth: depth + 1 })));
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      tell(error.message);
    }
  }
  return inner;
}
