import { readPath, resolvePath } from './data-path.ts';
import { isBinding, isCall } from './dynamic-values.ts';
import { formatDate } from './format-date.ts';
import { formatCurrency, formatNumber, pluralize } from './format-number.ts';
import { parseExpression } from './parse-expression.ts';
import type { CompilePattern } from './patterns.ts';
import { joinText, toText } from './to-text.ts';
import { isEmail, isLength, isNumeric, isPresent, matches } from './validate-value.ts';

export type Evaluation = {
  data: unknown;
  /** The path of the entry that a template draws; `/` outside of one. */
  scope: string;
  locale: string;
  compile?: CompilePattern;
};

/**
 * What a literal, a path or a call stands for now. For surfaces that `checkSurface` let through:
 * it recurses as deep as they are nested. It does nothing but compute; `openUrl` is no value.
 */
export function evaluate(value: unknown, context: Evaluation): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => evaluate(one, context));
  if (isCall(value)) return call(value.call, value.args ?? {}, context);
  if (isBinding(value)) return readPath(context.data, resolvePath(value.path, context.scope));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, evaluate(inner, context)]),
  );
}

function call(name: string, args: Record<string, unknown>, context: Evaluation): unknown {
  const { locale, compile } = context;
  const get = (key: string) => evaluate(args[key], context);
  const wording = (category: string) =>
    Object.hasOwn(args, category) ? toText(get(category)) : undefined;
  const flags = () => (Array.isArray(args.values) ? args.values : []);
  switch (name) {
    case 'required':
      return isPresent(get('value'));
    case 'regex':
      return matches(get('value'), args.pattern, compile);
    case 'length':
      return isLength(get('value'), get('min'), get('max'));
    case 'numeric':
      return isNumeric(get('value'), get('min'), get('max'));
    case 'email':
      return isEmail(get('value'));
    case 'and':
      return flags().every((flag) => Boolean(evaluate(flag, context)));
    case 'or':
      return flags().some((flag) => Boolean(evaluate(flag, context)));
    case 'not':
      return !get('value');
    case 'formatString':
      return formatString(args.value, context);
    case 'formatNumber':
      return formatNumber(get('value'), get('decimals'), get('grouping'), locale);
    case 'formatCurrency':
      return formatCurrency(
        get('value'),
        get('currency'),
        get('decimals'),
        get('grouping'),
        locale,
      );
    case 'formatDate':
      return formatDate(get('value'), toText(get('format')), locale);
    case 'pluralize':
      return pluralize(get('value'), wording, locale);
    default:
      return undefined;
  }
}

/** Expressions are read in what the agent wrote out; a text from the data is shown as it is. */
function formatString(value: unknown, context: Evaluation): string {
  if (typeof value !== 'string') return toText(evaluate(value, context));
  return joinText(parseExpression(value), (part) => evaluate(part, context));
}
