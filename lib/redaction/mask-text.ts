import { maskAssignments, maskHeaders } from './mask-assignments.ts';
import { maskNamed, maskNamedValues } from './mask-named.ts';
import { maskPersonal } from './mask-personal.ts';
import { maskTokens } from './mask-tokens.ts';
import { maskUrlPasswords } from './mask-urls.ts';
import { MASK } from './redacted.ts';
import { type IsSecret, isClearlySecretKey, isSecretKey } from './secret-keys.ts';

const NAMES =
  /pass|pwd|secret|token|key|auth|cred|kennwort|cookie|sess|bearer|basic|jwt|sid|login|ssws|-u|otp|cv[vc]|pw|psw|pat(?![ht])|dsn|[cx]srf|mnemonic|seed|recovery|verifier|identified/i;

/** Of addresses that open a file for whoever has them. */
const SIGNATURE = /[?&;6](?:sig|[A-Za-z-]{0,20}signature)=/i;
const SIGNATURES = /((?:[?&;]|u0026)(?:sig|[A-Za-z-]{0,20}signature)=)[^&\s"'`#<>\\]+/gi;

/** Masks every secret that stands in a text as it is, neither encoded nor in JSON within JSON. */
export function maskText(text: string): string {
  return maskPersonal(maskSecret(text, isSecretKey));
}

/**
 * A text for the people whose it is: without the credentials in it, with addresses of persons,
 * numbers of cards, and what stands under a name that also means something ordinary.
 */
export function maskCredentials(text: string): string {
  return maskSecret(text, isClearlySecretKey);
}

function maskSecret(text: string, isSecret: IsSecret): string {
  let out = text;
  if (out.includes('://')) out = maskUrlPasswords(out);
  out = maskTokens(out);
  if (NAMES.test(out)) {
    // Pairs come first: a name that is masked as `key="…"` names its value no more.
    out = maskNamedValues(maskHeaders(out), isSecret);
    out = maskNamed(maskAssignments(out, isSecret), isSecret);
  }
  return SIGNATURE.test(out) ? out.replace(SIGNATURES, `$1${MASK}`) : out;
}
