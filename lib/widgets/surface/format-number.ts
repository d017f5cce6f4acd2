import { toText } from './to-text.ts';
import { toNumber } from './validate-value.ts';

const DECIMALS = 20;
const formats = new Map<string, Intl.NumberFormat>();
const KEPT = 100;

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  if (formats.size >= KEPT) formats.clear();
  formats.set(key, format);
  return format;
}

function decimalsOf(decimals: unknown): Intl.NumberFormatOptions {
  const number = Math.trunc(toNumber(decimals));
  if (Number.isNaN(number)) return {};
  const digits = Math.min(Math.max(number, 0), DECIMALS);
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** A number in the words of the locale; nothing if it is none. */
export function formatNumber(
  value: unknown,
  decimals: unknown,
  grouping: unknown,
  locale: string,
): string {
  const number = toNumber(value);
  if (Number.isNaN(number)) return '';
  return formatOf(locale, { ...decimalsOf(decimals), useGrouping: grouping !== false }).format(
    number,
  );
}

/** An amount of money; with its code where the currency is unknown. */
export function formatCurrency(
  value: unknown,
  currency: unknown,
  decimals: unknown,
  grouping: unknown,
  locale: string,
): string {
  const number = toNumber(value);
  if (Number.isNaN(number)) return '';
  const code = toText(currency);
  if (!/^[a-z]{3}$/i.test(code)) {
    return `${formatNumber(number, decimals ?? 2, grouping, locale)} ${code}`.trim();
  }
  const options = { style: 'currency', currency: code, useGrouping: grouping !== false } as const;
  return formatOf(locale, { ...options, ...decimalsOf(decimals) }).format(number);
}

/** The text for a count, by the rules of the locale's language. */
export function pluralize(
  value: unknown,
  textOf: (category: string) => string | undefined,
  locale: string,
): string {
  const count = toNumber(value, 0);
  const exact = count === 0 ? textOf('zero') : undefined;
  const category = new Intl.PluralRules(locale).select(count);
  return toText(exact ?? textOf(category) ?? textOf('other'));
}
