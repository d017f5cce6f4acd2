import { MASK } from './redacted.ts';
import { isSecretArgument } from './secret-arguments.ts';
import type { IsSecret } from './secret-keys.ts';

const FLAGS = /(--?[A-Za-z][\w-]{0,40})([ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s"'-][^\s"']*)/g;
/** `'--password', 'x'` of a list of arguments or headers, also with the quotes of JSON in JSON. */
const LISTED =
  /(\\{0,8}["'`])(--?[A-Za-z][\w-]{0,40}|(?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]{1,40})\1(\s{0,4},\s{0,40}\1)(?!--?[A-Za-z][\w-]{0,40}\1)((?:(?!\1)[^\r\n]){1,400})/gi;
const CURL_USER = /((?:^|\s)(?:-u|--user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']+)/g;
const SPOKEN =
  /\b((?:pass(?:word|phrase|code|wd)|pwd|passwort|kennwort|secret|token|(?:api|access|secret|private)[ _-]?key|credentials?|login)\s{1,3}(?:is|was|are|ist|lautet|war)\s{1,3}(?:now |set to |jetzt )?)("[^"\n]{1,400}"|'[^'\n]{1,400}'|`[^`\n]{1,400}`|[^\s"'`]{4,})/gi;
const NETRC =
  /\b((?:login|machine|default)\s{1,4}\S{1,200}\s{1,4}(?:account\s{1,4}\S{1,100}\s{1,4})?password\s{1,4})(\S+)/g;
const ELEMENT = /<([A-Za-z][\w.:-]{0,60})(\s[^<>]{0,300})?>([^<]+)(?=<)/g;
/** `{"name": "password", "value": "x"}` within other text, also with the quotes of JSON in JSON. */
const NAMED_VALUE =
  /(\b(?:name|key|id|label|type|header|field|property|parameter|variable)(?:\\{0,8}["'])?\s{0,4}[:=]\s{0,4}(\\{0,8}["'`]))([\w .:-]{1,60})(\2\s{0,4},\s{0,40}(?:\\{0,8}["'])?(?:value|val|content|default)(?:\\{0,8}["'])?\s{0,4}[:=]\s{0,4}\2)((?:(?!\2)[^\r\n]){1,400})/gi;
const FIELD =
  /(\b(?:name|id|key|type|property)=(\\?["'])[\w.:-]{1,60}\2[^<>]{0,200}?\b(?:value|content)=\\?["'])([^"'<>\\]*)/gi;
const FIELD_NAMES = /\b(?:name|id|key|type|property)=\\?["']([\w.:-]{1,60})/gi;
const ATTRIBUTE = /(<([A-Za-z][\w.:-]{0,60})\s[^<>]{0,200}?\bvalue=\\?["'])([^"'<>\\]*)/gi;
/** Of SQL and of commands that store a setting. */
const SQL =
  /\b((?:PASSWORD|IDENTIFIED\s{1,3}(?:WITH\s{1,3}\S{1,60}\s{1,3})?BY)\s{1,3})('[^'\n]{1,400}'|"[^"\n]{1,400}")/gi;
const STORED =
  /\b((?:ENV|setx|(?:configure|config)[ \t]{1,4}set)[ \t]{1,4})([\w./:-]{1,120})([ \t]{1,4})([^\s"'=]\S*)/g;

/** Masks the value of a pair whose one half names it: fields of markup, `{ name, value }`. */
export function maskNamedValues(text: string, isSecret: IsSecret): string {
  return text
    .replace(NAMED_VALUE, (run, before: string, _quote: string, name: string, gap: string) =>
      isSecret(name) ? `${before}${name}${gap}${MASK}` : run,
    )
    .replace(FIELD, (run, before: string) =>
      [...before.matchAll(FIELD_NAMES)].some(([, name]) => isSecret(name as string))
        ? `${before}${MASK}`
        : run,
    )
    .replace(ATTRIBUTE, (run, before: string, tag: string) =>
      isSecret(tag) ? `${before}${MASK}` : run,
    );
}

/** Masks secrets that follow their name without a separator: flags, markup, sentences, SQL. */
export function maskNamed(text: string, isSecret: IsSecret): string {
  return text
    .replace(FLAGS, (run, flag: string, gap: string) =>
      isSecret(flag) ? `${flag}${gap}${MASK}` : run,
    )
    .replace(LISTED, (run, quote: string, flag: string, gap: string, value: string) =>
      isSecretArgument(flag, value) ? `${quote}${flag}${quote}${gap}${MASK}` : run,
    )
    .replace(CURL_USER, `$1${MASK}`)
    .replace(SPOKEN, (run, before: string, value: string) =>
      /[^\p{L}.,;:!?…]/u.test(value) ? `${before}${MASK}` : run,
    )
    .replace(SQL, `$1${MASK}`)
    .replace(STORED, (run, command: string, name: string, gap: string) =>
      isSecret(name) ? `${command}${name}${gap}${MASK}` : run,
    )
    .replace(NETRC, `$1${MASK}`)
    .replace(ELEMENT, (run, name: string, attributes: string | undefined) =>
      isSecret(name) ? `<${name}${attributes ?? ''}>${MASK}` : run,
    );
}
