import { MASK } from './redacted.ts';

const CARD = /(?<![A-Za-z0-9_.]|\d[ -])[2-6](?:[ -]?\d){12,18}(?![A-Za-z0-9_]|[ -]\d)/g;
const CARD_START =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|(?:50|5[6-9]|6[37])\d{14})$/;
const IBAN =
  /(?<![A-Za-z0-9-])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9-])/gi;
const IBAN_COUNTRIES = new Set(
  'AD AE AL AT AZ BA BE BG BH BR BY CH CR CY CZ DE DK DO EE EG ES FI FO FR GB GE GI GL GR GT HR HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MR MT MU NL NO PK PL PS PT QA RO RS RU SA SC SE SI SK SM ST SV TL TN TR UA VA VG XK'.split(
    ' ',
  ),
);

/** Masks card numbers, IBANs and e-mail addresses. */
export function maskPersonal(text: string): string {
  let out = text;
  if (/\d{2}/.test(out)) {
    out = out.replace(CARD, (run) => (isCardNumber(run.replace(/\D/g, '')) ? MASK : run));
    out = out.replace(IBAN, (run) => (isIban(run) ? MASK : run));
  }
  return out.includes('@') ? maskAddresses(out) : out;
}

/** Whether these digits are the number of a payment card: issuer, length and check digit. */
export function isCardNumber(digits: string): boolean {
  if (!CARD_START.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at -= 1, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '').toUpperCase();
  if (plain.length < 15 || !IBAN_COUNTRIES.has(plain.slice(0, 2))) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const LOCAL_PART = /[\p{L}\p{N}._%+'-]/u;
const MAX_LOCAL_PART = 64;
const DOMAIN = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}(\p{L}{2,24})(?![\p{L}\p{N}])/uy;
/** Names of files such as `logo@2x.png`, and accounts that are no person's. */
const FILE_ENDING = /^(?:png|jpe?g|webp|gif|svg|avif|ico|css|[cm]?[jt]sx?|json|html?|ya?ml|txt)$/i;
const NO_PERSON = /^(?:git|hg|svn|ssh)$/i;

function maskAddresses(text: string): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && at - start < MAX_LOCAL_PART && LOCAL_PART.test(text[start - 1] ?? ''))
      start -= 1;
    if (start === at || NO_PERSON.test(text.slice(start, at))) continue;
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text);
    if (!domain || FILE_ENDING.test(domain[1] ?? '')) continue;
    out += text.slice(done, start) + MASK;
    done = DOMAIN.lastIndex;
  }
  return out + text.slice(done);
}
