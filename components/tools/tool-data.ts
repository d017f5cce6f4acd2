import { isClearlySecretKey } from '@/lib/redaction/index.ts';
import { PARENT_CALL } from '@/lib/tools/schema';
import { HIDDEN, maskSecrets } from './mask-secrets.ts';

/** Arguments or a result as readable text: JSON indented, secrets hidden. */
export function formatToolData(data: unknown): string {
  const value = typeof data === 'string' ? parseToolData(data) : data;
  if (typeof value === 'string') return maskSecrets(value);
  return JSON.stringify(value, hideSecret, 2) ?? '';
}

/** The value that a JSON text stands for; the text itself when it is none. */
export function parseToolData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A copy in which values of secret-looking names, and what looks like a key, are hidden. */
export function withoutSecrets(value: unknown): unknown {
  const json = JSON.stringify(value, hideSecret);
  return json === undefined ? undefined : JSON.parse(json);
}

/** The call that made this one, for calls that another call makes. */
export function parentCall(args: Readonly<Record<string, unknown>>): string | undefined {
  const parent = args[PARENT_CALL];
  return typeof parent === 'string' ? parent : undefined;
}

/** What the tool was called with, without what the transcript alone needs. */
export function ownArguments({ [PARENT_CALL]: _, ...own }: Readonly<Record<string, unknown>>) {
  return own;
}

/** Whether a tool's result says that it failed: `{"error": …}`. */
export function isErrorResult(result: string | undefined): boolean {
  return Boolean(errorOf(result));
}

/** The code of a failure: `{"error":{"code"}}`. */
export function errorCode(result: string | undefined): string | undefined {
  return textIn(errorOf(result), 'code');
}

/** What a failed call says about itself, with the reason of whoever denied it. */
export function errorWords(result: string | undefined): { message?: string; reason?: string } {
  const error = errorOf(result);
  if (typeof error === 'string') return { message: error };
  return { message: textIn(error, 'message'), reason: textIn(error, 'reason') };
}

/** The fields of a result that is an object; none of any other. */
export function resultFields(result: string | undefined): Readonly<Record<string, unknown>> {
  const value = result === undefined ? undefined : parseToolData(result);
  return isObject(value) ? value : {};
}

function errorOf(result: string | undefined): unknown {
  return resultFields(result).error;
}

function textIn(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hideSecret(name: string, value: unknown): unknown {
  if (typeof value === 'string') return isClearlySecretKey(name) ? HIDDEN : maskSecrets(value);
  return isClearlySecretKey(name) && typeof value === 'number' ? HIDDEN : value;
}
