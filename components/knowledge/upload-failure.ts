/** Failures that lie in the file: sending the same bytes again ends the same way. */
const FINAL = new Set([
  'DOCUMENT_EMPTY',
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_UNREADABLE',
  'FORBIDDEN',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
]);

/** Whether a file that failed may pass another time. */
export function mayPass(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return !code || !FINAL.has(code);
}
