import { formatWithOptions, stripVTControlCharacters } from 'node:util';
import { isNativeError } from 'node:util/types';
import { log } from '../lib/log.ts';
import { redact, redactText } from '../lib/redaction/index.ts';

type Target = Pick<Console, 'error' | 'warn'>;

/**
 * Sends what Next and libraries report on the console through the redaction: to the log or, where
 * it has to stay readable, to the console as before. Next reports so what pages and routes throw.
 * @returns a way back
 */
export function redirectConsole(target: Target, readable: boolean): () => void {
  const { error, warn } = target;
  const original = { error, warn };
  for (const level of ['error', 'warn'] as const) {
    target[level] = readable
      ? (...given) => original[level].call(target, readableText(given))
      : (...given) => writeToLog(level, given);
  }
  return () => void Object.assign(target, original);
}

/** What Next puts before a line. */
const SIGN = /^[⨯⚠]\s*/;

function writeToLog(level: keyof Target, given: readonly unknown[]): void {
  const err = given.find(isNativeError);
  const rest = given.filter((one) => one !== err).map(withoutSecrets);
  const text = stripVTControlCharacters(formatWithOptions({}, ...rest)).trim();
  log[level](err ? { err } : {}, text.replace(SIGN, '') || err?.message);
}

/** Colours stay only where nothing is masked: between a name and its value they would hide both. */
function readableText(given: readonly unknown[]): string {
  const text = formatWithOptions({}, ...given);
  const plain = stripVTControlCharacters(text);
  const redacted = redactText(plain);
  return redacted === plain ? text : redacted;
}

const withoutSecrets = (value: unknown) =>
  typeof value === 'object' && value !== null ? redact(value) : value;
