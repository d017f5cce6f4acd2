import { ISSUED_TOKENS } from './issued-tokens.ts';
import { MASK } from './redacted.ts';

/** Not within a word; what an escape in a string literal ends with is no part of a word. */
const START = '(?:(?<![A-Za-z0-9])|(?<=\\\\[nrtbf])|(?<=\\\\u[0-9A-Fa-f]{4}))';
const ISSUED = new RegExp(
  `${START}(?:${ISSUED_TOKENS.map(({ starts, body }) => `${starts}${body}`).join('|')})`,
  'g',
);

const AZURE_CLIENT_SECRET = /[\w~.-]{3}\dQ~[\w~.-]{20,}/g;
const AZURE_DEVOPS = /[A-Za-z0-9]{60,}AZDO[A-Za-z0-9]{2,}/g;
const OLD_OPENAI = /T3BlbkFJ[A-Za-z0-9]{10,}/g;
const WEBHOOKS =
  /(hooks\.slack\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/webhooks\/|\.webhook\.office\.com\/webhookb2\/|hooks\.zapier\.com\/hooks\/catch\/|chat\.googleapis\.com\/v1\/spaces\/)[\w@/.-]+/g;
/** A JWT, also signed with nothing, encrypted, or cut off; told from other words by its dots. */
const JWT = /eyJ[\w-]+(?:\.[\w-]*)*/g;
const PEM = /-----BEGIN [A-Z0-9 ]{1,60}-----/;
const PEM_BLOCK =
  /-----BEGIN [A-Z0-9 ]{1,60}-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z0-9 ]{1,60}-----|$)/g;
const PUTTY_KEY = /PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: ?[A-Fa-f0-9]+|$)/g;

/** Masks what can be told to be a secret by its own look. */
export function maskTokens(text: string): string {
  let out = text;
  if (PEM.test(out)) out = out.replace(PEM_BLOCK, MASK);
  if (out.includes('PuTTY-User-Key')) out = out.replace(PUTTY_KEY, MASK);
  if (out.includes('eyJ')) out = out.replace(JWT, (run) => (isJwt(run) ? MASK : run));
  out = out.replace(ISSUED, MASK);
  if (out.includes('Q~')) out = out.replace(AZURE_CLIENT_SECRET, MASK);
  if (out.includes('AZDO')) out = out.replace(AZURE_DEVOPS, MASK);
  if (out.includes('T3BlbkFJ')) out = out.replace(OLD_OPENAI, MASK);
  if (out.includes('ebhook') || out.includes('hooks.') || out.includes('chat.googleapis'))
    out = out.replace(WEBHOOKS, `$1${MASK}`);
  return out;
}

const isJwt = (run: string) => /^eyJ[\w-]{8,}\.[\w-]{8,}/.test(run);
