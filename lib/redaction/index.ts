export { redact, redactText } from './redact.ts';
export type { Json, Redacted, RedactedJson } from './redacted.ts';
export { isSecretKey } from './secret-keys.ts';
