import { ISSUED_TOKENS } from './issued-tokens.ts';
import { MASK } from './redacted.ts';

/** Issued tokens by the first two signs of their beginnings. */
const BY_START = new Map<number, RegExp>();
/** The same as flags, for a look at every place of a text that costs next to nothing. */
const STARTS = new Uint8Array(128 * 128);
const slotOf = (first: number, second: number) => (first << 7) | second;

for (const [slot, patterns] of groupedByStart()) {
  BY_START.set(slot, new RegExp(patterns.join('|'), 'y'));
  STARTS[slot] = 1;
}

function groupedByStart(): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { starts, body } of ISSUED_TOKENS) {
    for (const start of starts.split(' ')) {
      const slot = slotOf(start.charCodeAt(0), start.charCodeAt(1));
      const pattern = start.replace(/[.$/]/g, '\\$&') + body;
      groups.set(slot, [...(groups.get(slot) ?? []), pattern]);
    }
  }
  return groups;
}

/** Masks tokens that their issuers made recognisable. Never within a word. */
export function maskIssuedTokens(text: string): string {
  let out = '';
  let done = 0;
  let before = 0;
  for (let at = 0; at < text.length - 10; at += 1) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const isStart = (code | next) < 128 && STARTS[slotOf(code, next)] === 1;
    if (isStart && (!isLetterOrDigit(before) || followsEscape(text, at))) {
      const pattern = BY_START.get(slotOf(code, next)) as RegExp;
      pattern.lastIndex = at;
      if (pattern.test(text)) {
        out += text.slice(done, at) + MASK;
        done = pattern.lastIndex;
        at = done - 1;
        before = 0;
        continue;
      }
    }
    before = code;
  }
  return done === 0 ? text : out + text.slice(done);
}

const isLetterOrDigit = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** What an escape in a string literal ends with is no part of a word. */
const followsEscape = (text: string, at: number) =>
  text[at - 2] === '\\' || (text[at - 6] === '\\' && text[at - 5] === 'u');

type Special = { hint: string; pattern: RegExp; by: string };

/** Tokens that are known by something else than their beginning; looked for only where it stands. */
const SPECIAL: readonly Special[] = [
  { hint: 'Q~', pattern: /[\w~.-]{3}\dQ~[\w~.-]{20,}/g, by: MASK },
  { hint: 'AZDO', pattern: /[A-Za-z0-9]{60,100}AZDO[A-Za-z0-9]{2,}/g, by: MASK },
  { hint: 'JQQJ99', pattern: /[A-Za-z0-9]{40,100}JQQJ99[A-Za-z0-9]{10,}/g, by: MASK },
  { hint: 'T3BlbkFJ', pattern: /T3BlbkFJ[\w-]{10,}/g, by: MASK },
  { hint: '.atlasv1.', pattern: /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{40,}/g, by: MASK },
  { hint: ':AA', pattern: /\d{8,10}:AA[\w-]{30,}/g, by: MASK },
  { hint: '-us', pattern: /[a-f0-9]{32}-us\d{1,2}/g, by: MASK },
  {
    // Once begun it always matches: an END line that is odd or cut off ends the block as well.
    hint: '-----BEGIN ',
    pattern: /-----BEGIN [A-Z0-9 ]{1,60}-----[\s\S]*?(?:-----END[A-Z0-9 ]{0,61}-{0,5}|$)/g,
    by: MASK,
  },
  {
    hint: '---- BEGIN ',
    pattern: /---- BEGIN [A-Z0-9 ]{1,60} ----[\s\S]*?(?:---- END[A-Z0-9 ]{0,61}-{0,4}|$)/g,
    by: MASK,
  },
  {
    hint: 'PuTTY-User-Key-File-',
    pattern: /PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: ?[A-Fa-f0-9]+|$)/g,
    by: MASK,
  },
  {
    hint: 'hook',
    pattern:
      /(hooks\.slack\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/webhooks\/|\.webhook\.office\.com\/webhookb2\/|hooks\.zapier\.com\/hooks\/catch\/)[\w@/.-]+/g,
    by: `$1${MASK}`,
  },
];

/** Also one that is encrypted, signed with nothing, or cut off; told from other words by its dots. */
const JWT = /eyJ[\w-]+(?:\.[\w-]*)*/g;
const isJwt = (run: string) => /^eyJ[\w-]{8,}\.[\w-]{8,}/.test(run);
const DISCORD = /(?<![\w-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,}/g;
const MAILGUN = /(?<![A-Fa-f0-9])[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}(?![\w-])/g;

/** Masks what can be told to be a secret by its own look. */
export function maskTokens(text: string): string {
  let out = maskIssuedTokens(text);
  for (const { hint, pattern, by } of SPECIAL) {
    if (out.includes(hint)) out = out.replace(pattern, by);
  }
  if (out.includes('eyJ')) out = out.replace(JWT, (run) => (isJwt(run) ? MASK : run));
  if (/\.[\w-]{6}\./.test(out)) out = out.replace(DISCORD, MASK);
  if (/[a-f0-9]-[a-f0-9]{8}-/.test(out)) out = out.replace(MAILGUN, MASK);
  return out;
}
