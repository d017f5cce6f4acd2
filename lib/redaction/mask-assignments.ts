import { nameBefore } from './assigned-name.ts';
import { valueAfter } from './assigned-value.ts';
import { MASK } from './redacted.ts';
import { isSecretArgument } from './secret-arguments.ts';
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
const FLAGS = /(--?[A-Za-z][\w-]{0,40})([ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s"'-][^\s"']*)/g;
/** `'--password', 'x'` of a list of arguments, also with the quotes of JSON in JSON. */
const LISTED_FLAGS =
  /(\\{0,8}["'`])(--?[A-Za-z][\w-]{0,40})\1(\s{0,4},\s{0,40}\1)(?!--?[A-Za-z][\w-]{0,40}\1)((?:(?!\1)[^\r\n]){1,400})/g;
const CURL_USER = /((?:^|\s)(?:-u|--user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']+)/g;
const SPOKEN =
  /\b((?:pass(?:word|phrase|code|wd)|pwd|passwort|kennwort|secret|token|(?:api|access|secret|private)[ _-]?key|credentials?|login)\s{1,3}(?:is|was|are|ist|lautet|war)\s{1,3}(?:now |set to |jetzt )?)("[^"\n]{1,400}"|'[^'\n]{1,400}'|`[^`\n]{1,400}`|[^\s"'`]{4,})/gi;
const NETRC =
  /\b((?:login|machine|default)\s{1,4}\S{1,200}\s{1,4}(?:account\s{1,4}\S{1,100}\s{1,4})?password\s{1,4})(\S+)/g;
const ELEMENT = /<([A-Za-z][\w.:-]{0,60})(\s[^<>]{0,300})?>([^<]+)(?=<)/g;
/** `{"name": "password", "value": "x"}` within other text, also with the quotes of JSON in JSON. */
const NAMED_VALUE =
  /(\b(?:name|key|id|label|header|field|property|parameter|variable)(?:\\{0,8}["'])?\s{0,4}[:=]\s{0,4}(\\{0,8}["'`]))([\w .:-]{1,60})(\2\s{0,4},\s{0,40}(?:\\{0,8}["'])?(?:value|content|default)(?:\\{0,8}["'])?\s{0,4}[:=]\s{0,4}\2)((?:(?!\2)[^\r\n]){1,400})/gi;
const FIELD =
  /(\b(?:name|id|key|property)=(\\?["'])([\w.:-]{1,60})\2[^<>]{0,200}?\b(?:value|content)=\\?["'])([^"'<>\\]*)/gi;

/** Masks what follows the name of an authentication scheme. */
export function maskHeaders(text: string): string {
  return text
    .replace(DIGEST, `$1${MASK}`)
    .replace(SCHEMES, (run, scheme: string, gap: string, value: string) =>
      isSchemeValue(scheme, value) ? `${scheme}${gap}${MASK}` : run,
    );
}

/** Masks secrets that follow their name without a separator: flags, markup, sentences. */
export function maskNamed(text: string, isSecret: IsSecret): string {
  return text
    .replace(FLAGS, (run, flag: string, gap: string) =>
      isSecret(flag) ? `${flag}${gap}${MASK}` : run,
    )
    .replace(LISTED_FLAGS, (run, quote: string, flag: string, gap: string, value: string) =>
      isSecretArgument(flag, value) ? `${quote}${flag}${quote}${gap}${MASK}` : run,
    )
    .replace(NAMED_VALUE, (run, before: string, _quote: string, name: string, gap: string) =>
      isSecret(name) ? `${before}${name}${gap}${MASK}` : run,
    )
    .replace(CURL_USER, `$1${MASK}`)
    .replace(SPOKEN, (run, before: string, value: string) =>
      /[^\p{L}.,;:!?…]/u.test(value) ? `${before}${MASK}` : run,
    )
    .replace(NETRC, `$1${MASK}`)
    .replace(ELEMENT, (run, name: string, attributes: string | undefined) =>
      isSecret(name) ? `<${name}${attributes ?? ''}>${MASK}` : run,
    )
    .replace(FIELD, (run, before: string, _quote: string, name: string) =>
      isSecret(name) ? `${before}${MASK}` : run,
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
