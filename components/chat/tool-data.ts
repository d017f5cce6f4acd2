const SECRET_NAME = /(?:api[-_]?key|authorization|password|passwd|secret|token|credential|cookie)/i;
const HIDDEN = '••••••';

/** Arguments or a result as readable text: JSON indented, values of secret-looking names hidden. */
export function formatToolData(data: unknown): string {
  const value = typeof data === 'string' ? parse(data) : data;
  if (typeof value === 'string') return value;
  return JSON.stringify(value, hideSecret, 2) ?? '';
}

/** Whether a tool's result says that it failed: `{"error": …}`. */
export function isErrorResult(result: string | undefined): boolean {
  const value = result === undefined ? undefined : parse(result);
  return typeof value === 'object' && value !== null && 'error' in value && Boolean(value.error);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function hideSecret(name: string, value: unknown): unknown {
  return SECRET_NAME.test(name) && typeof value !== 'object' ? HIDDEN : value;
}
