import { MASK } from './redacted.ts';

const SCHEME_END = '://';
/** What an address ends with in prose, code and markup. */
const RUN = /^[^\s"'`<>|]*/;
const PORT = /^\d{1,5}$/;

/** Masks the passwords (and lone tokens) before the host of an address: `scheme://user:secret@host`. */
export function maskUrlPasswords(text: string): string {
  let out = '';
  let done = 0;
  let at = text.indexOf(SCHEME_END);
  while (at >= 0) {
    const start = at + SCHEME_END.length;
    const next = text.indexOf(SCHEME_END, start);
    const run = RUN.exec(text.slice(start, next < 0 ? undefined : next))?.[0] ?? '';
    const isWeb = /https?$/i.test(text.slice(Math.max(0, at - 5), at));
    const secret = secretIn(run, isWeb);
    if (secret) {
      out += text.slice(done, start + secret.from) + MASK;
      done = start + secret.to;
    }
    at = next;
  }
  return out + text.slice(done);
}

/**
 * Where the secret stands in what follows `://`. Passwords of databases may hold `/`, `#` and `@`
 * as they are; in addresses of the web these belong to what follows the host.
 */
function secretIn(run: string, isWeb: boolean): { from: number; to: number } | undefined {
  const end = run.search(/[/?#\\]/);
  const authority = end < 0 ? run : run.slice(0, end);
  const colon = authority.search(/:|%3A/i);
  const from = colon + (authority[colon] === ':' ? 1 : 3);
  const early = authority.lastIndexOf('@');
  const late = isWeb && early >= 0 ? early : (run.split('?')[0]?.lastIndexOf('@') ?? early);
  if (colon >= 0 && (early > colon || (late > colon && !PORT.test(authority.slice(from))))) {
    return { from, to: Math.max(early, late) };
  }
  return early >= 0 && looksLikeToken(authority.slice(0, early))
    ? { from: 0, to: early }
    : undefined;
}

const looksLikeToken = (user: string) =>
  user.length >= 16 && /\d/.test(user) && !user.includes('.');
