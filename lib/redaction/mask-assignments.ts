import { nameBefore } from './assigned-name.ts';
import { valueAfter } from './assigned-value.ts';
import { MASK } from './redacted.ts';
import type { IsSecret } from './secret-keys.ts';

const SEPARATOR = /:=|=>|={1,3}|[:：]/g;

/** Masks what a text assigns to a secret name: `.env`, YAML, JSON and its pieces, headers, prose. */
export function maskAssignments(text: string, isSecret: IsSecret): string {
  let out = '';
  let done = 0;
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match; match = SEPARATOR.exec(text)) {
    const name = nameBefore(text, match.index, done, isSecret);
    if (!name) continue;
    const after = SEPARATOR.lastIndex;
    const value = valueAfter(text, after, name);
    if (!value || value.end <= value.start) continue;
    out += text.slice(done, value.start) + value.mask;
    done = value.end;
    SEPARATOR.lastIndex = done;
  }
  return out + text.slice(done);
}

const SCHEMES =
  /\b(Bearer|SSWS|Token|ApiKey|Basic|Digest|Negotiate|NTLM)(\s{1,4}|%20|\+)(?:(?:token|key)=)?([\w.~+/%-]{8,}={0,2})/gi;
const DIGEST =
  /\b(Digest\s{1,4})(?:[\w-]{1,30}=(?:\\*"[^"\n]{0,400}"|[^\s,"]{1,400}),?\s{0,3}){2,16}/gi;

/** Masks what follows the name of an authentication scheme. */
export function maskHeaders(text: string): string {
  return text
    .replace(DIGEST, `$1${MASK}`)
    .replace(SCHEMES, (run, scheme: string, gap: string, value: string) =>
      isSchemeValue(scheme, value) ? `${scheme}${gap}${MASK}` : run,
    );
}

/** `Basic` and `Token` are words of prose as well; what follows them must look like a credential. */
function isSchemeValue(scheme: string, value: string): boolean {
  if (/^basic$/i.test(scheme)) return isUserAndPassword(value);
  if (/\d/.test(value) && !/^\d+$/.test(value)) return true;
  return value.length >= 20 && !value.includes('/');
}

function isUserAndPassword(value: string): boolean {
  try {
    return /^[ -~\u00a0-\u00ff]*:[ -~\u00a0-\u00ff]*$/.test(atob(value.replace(/=+$/, '')));
  } catch {
    return false;
  }
}
