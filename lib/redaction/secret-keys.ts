import { redactionTunables } from '../redaction-tunables.ts';
import { HARMLESS_PHRASES, HARMLESS_WORDS, TOKEN_COUNTS } from './harmless-names.ts';

/** What a name says of its value: keep it secret, keep it unless it is a number, or nothing. */
export type NameVerdict = 'secret' | 'count' | 'plain';
export type IsSecret = (name: string) => boolean;

/** 70-telemetry 70.2, and names of the same meaning. Looked for in lower case without separators. */
const STEMS =
  /password|secret|token|key|auth|credential|passwd|pwd|passphrase|passcode|passwort|kennwort|cookie|sess(?:ion)?id|connectsid|bearer|jwt|privatepem|connectionstring|[cx]srf|mnemonic|seedphrase|recoverycode|codeverifier/;
/** Too short to be looked for inside of other words. */
const WHOLE_WORDS =
  /^(?:(?!(?:by|com|encom|tres|sur|over|under|low|high|band|all|multi|single)pass)[a-z]*pass|pw|psw|pswd|otp|totp|cvv|cvc|sid|pat|dsn|creds?)\d{0,4}$/;
/** Secret as a whole name, with or without separators in it: `p-a-s-s`, `session`. */
const WHOLE_NAMES = /^(?:session|pass)$/;

const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const WORD_STARTS = /(\p{Ll}|\p{N})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;

const phrases = (given: readonly string[]) =>
  new RegExp(`(?<= )(?:${[...given].sort((a, b) => b.length - a.length).join('|')})(?= )`, 'g');
const PHRASES = phrases(HARMLESS_PHRASES);
const COUNTS = phrases(TOKEN_COUNTS);
/** Stands where a harmless word stood, so that what is left and right of it does not join. */
const GAP = '|';

const known = new Map<string, NameVerdict>();

/** Judges the name of an object's key, a header, a parameter or a variable. */
export function judgeName(name: string): NameVerdict {
  const before = known.get(name);
  if (before) return before;
  const verdict = judge(name);
  if (known.size >= redactionTunables.rememberedNames) known.clear();
  if (name.length <= 64) known.set(name, verdict);
  return verdict;
}

/** Whether a value of this name is masked whatever it is. */
export function isSecretKey(name: string): boolean {
  return judgeName(name) === 'secret';
}

/** Names that are secret in some programs and ordinary in most: `event.key`, `session: 2`. */
const AMBIGUOUS = /(?:^|[.$])(?:keys?|auth|session|sid|pass)$/i;

/** As above for people who read what is theirs: names that also mean something ordinary pass. */
export function isClearlySecretKey(name: string): boolean {
  return isSecretKey(name) && !AMBIGUOUS.test(name);
}

function judge(name: string): NameVerdict {
  const plain = name.normalize('NFKC');
  const words = plain.replace(WORD_STARTS, '$1$2 ').toLowerCase().split(SEPARATORS);
  if (!holdsStem(words)) return 'plain';
  const harmless = (word: string) => (HARMLESS_WORDS.has(word) ? GAP : word);
  const rest = ` ${words.map(harmless).join(' ')} `.replace(PHRASES, GAP);
  const withoutCounts = rest.replace(COUNTS, GAP);
  if (withoutCounts.split(GAP).some((part) => holdsStem(part.split(' ')))) return 'secret';
  return withoutCounts === rest ? 'plain' : 'count';
}

function holdsStem(words: readonly string[]): boolean {
  const squashed = words.join('');
  return (
    STEMS.test(squashed) ||
    WHOLE_NAMES.test(squashed) ||
    words.some((word) => WHOLE_WORDS.test(word))
  );
}
