export { maskCredentials } from './mask-text.ts';
export { redact, redactText } from './redact.ts';
export { type Json, MASK, type Redacted, type RedactedJson } from './redacted.ts';
export { isClearlySecretKey, isSecretKey } from './secret-keys.ts';
