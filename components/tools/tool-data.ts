const SECRET_NAME = /(?:api[-_]?key|authorization|password|passwd|secret|token|credential|cookie)/i;
const HIDDEN = '••••••';

/** Arguments or a result as readable text: JSON indented, values of secret-looking names hidden. */
export function formatToolData(data: unknown): string {
  const value = typeof data === 'string' ? parseToolData(data) : data;
  if (typeof value === 'string') return value;
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

/** A copy in which values of secret-looking names are hidden, at any depth. */
export function withoutSecrets(value: unknown): unknown {
  const json = JSON.stringify(value, hideSecret);
  return json === undefined ? undefined : JSON.parse(json);
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
  return SECRET_NAME.test(name) && typeof value !== 'object' ? HIDDEN : value;
}
