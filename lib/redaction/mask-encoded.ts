import { MASK } from './redacted.ts';

type Scan = (text: string) => string;

const PERCENT = /%[0-9A-Fa-f]{2}/;
const RUN = /[^\s"`<>]+/g;
const PIECES = /[^?&=#/;,:@]+/g;

/** Masks percent-encoded pieces of a text that hold secrets once they are decoded. */
export function maskPercentEncoded(text: string, scan: Scan, maskPlain: Scan): string {
  if (!PERCENT.test(text)) return text;
  return text.replace(RUN, (run) => {
    if (!PERCENT.test(run)) return run;
    const pieces = run.replace(PIECES, (piece) =>
      PERCENT.test(piece) && holdsSecret(decode(piece), scan) ? MASK : piece,
    );
    const plain = maskPlain(pieces);
    return holdsSecret(decode(plain), scan) ? MASK : plain;
  });
}

const ENTITY = /&(?:quot|apos|lt|gt|amp|#\d{1,6}|#x[0-9A-Fa-f]{1,6});/;
const ENTITIES = new RegExp(ENTITY, 'g');
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** Masks secrets that show only when the entities of HTML are read as what they stand for. */
export function maskEntities(text: string, scan: Scan): string {
  if (!ENTITY.test(text)) return text;
  const decoded = text.replace(ENTITIES, fromEntity);
  const masked = scan(decoded);
  return masked === decoded ? text : masked.replace(/[&<>"]/g, toEntity);
}

const toEntity = (sign: string) => `&#${sign.charCodeAt(0)};`;

function fromEntity(entity: string): string {
  const inner = entity.slice(1, -1);
  if (!inner.startsWith('#')) return NAMED[inner] as string;
  const code = inner[1] === 'x' ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

const holdsSecret = (text: string, scan: Scan) => scan(text) !== text;

/** Decodes what can be decoded; a percent sign that starts no byte stays. */
function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/%([0-9A-Fa-f]{2})/g, (_, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
  }
}

const BASE64 =
  /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}(?:(?:\r?\n|\\r\\n|\\n)[A-Za-z0-9+/_-]{16,})*={0,2}/g;
const NO_BASE64 = /^(?:[A-Fa-f0-9-]+|[a-z/_-]+|[A-Z_]+|\d+)$/;
const READABLE = /[\x20-\x7e\n\r\t]{6}/;

/** Masks base64 and base64url of texts that hold secrets, wherever such a run begins. */
export function maskBase64(text: string, scan: Scan): string {
  return text.replace(BASE64, (run) => (isSecretBase64(run, scan) ? MASK : run));
}

function isSecretBase64(run: string, scan: Scan): boolean {
  if (NO_BASE64.test(run)) return false;
  const plain = run
    .replace(/\\r|\\n|[\r\n=]/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  // What stands right before the run (a slash of a path, a dash) may be taken for a part of it.
  for (let skip = 0; skip < 4; skip += 1) {
    const bytes = decodeBase64(plain.slice(skip));
    if (READABLE.test(bytes) && holdsSecret(asText(bytes), scan)) return true;
  }
  return false;
}

function decodeBase64(plain: string): string {
  return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
}

/** The bytes as UTF-8 where they are that, else one sign a byte. */
function asText(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const array = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(array);
  } catch {
    return bytes;
  }
}
