import { redactionTunables } from '../redaction-tunables.ts';
import { maskBase64, maskEntities, maskPercentEncoded } from './mask-encoded.ts';
import { maskText } from './mask-text.ts';
import { ValueWalk } from './redact-value.ts';
import { asRedacted, CUT, type Redacted, type RedactedJson } from './redacted.ts';

const { maxTextChars, maxDecodings } = redactionTunables;

/**
 * A copy of any value as JSON without its secrets: values of secret names, secrets in texts at any
 * depth, JSON within texts, encodings. Never throws, never changes what it is given.
 */
export function redact(value: unknown): RedactedJson {
  return asRedacted(new ValueWalk(scanIn(0)).copy(value) ?? null) as RedactedJson;
}

/** The text without the secrets that stand in it. */
export function redactText(text: string): Redacted<string> {
  return asRedacted(scan(text, 0, 0));
}

const scanIn = (decodings: number) => (text: string, depth: number) => scan(text, depth, decodings);

/** Ids, times, hashes, and words too short for a secret: most of the texts in events. */
const HARMLESS =
  /^(?:[\w./-]{0,11}|[A-Za-z_]{0,15}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]{5,16}Z|[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Two passes, because a mask can complete what the next pass recognises; a clean text takes one. */
function scan(text: string, depth: number, decodings: number): string {
  if (text.length <= 64 && HARMLESS.test(text)) return text;
  let out = text.length > maxTextChars ? `${text.slice(0, maxTextChars - 8_192)}${CUT}` : text;
  for (let pass = 0; pass < 4; pass += 1) {
    const next = scanOnce(out, depth, decodings);
    if (next === out) break;
    out = next;
  }
  return out;
}

function scanOnce(text: string, depth: number, decodings: number): string {
  if (decodings >= maxDecodings) return maskText(text);
  const decoded = (inner: string) => scan(inner, 0, decodings + 1);
  let out = maskText(maskPercentEncoded(text, decoded, maskText));
  out = maskJson(out, decodings + 1, depth);
  out = maskEntities(out, decoded);
  return maskBase64(out, decoded);
}

const JSON_ENDS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

/** A text that is JSON as a whole is walked as the value it stands for. */
function maskJson(text: string, decodings: number, depth: number): string {
  const trimmed = text.trim();
  if (trimmed.length < 3 || JSON_ENDS[trimmed[0] as string] !== trimmed.at(-1)) return text;
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return text;
  }
  const before = JSON.stringify(value);
  const after = JSON.stringify(new ValueWalk(scanIn(decodings)).copy(value, depth));
  return before === after ? text : after;
}
