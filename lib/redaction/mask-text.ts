import { maskAssignments, maskNamed } from './mask-assignments.ts';
import { maskPersonal } from './mask-personal.ts';
import { maskTokens } from './mask-tokens.ts';
import { maskUrlPasswords } from './mask-urls.ts';

const NAMES =
  /pass|pwd|secret|token|key|auth|cred|kennwort|cookie|sess|bearer|basic|jwt|sid|login|ssws|-u|otp|cv[vc]|pw/i;

/** Masks every secret that stands in a text as it is, neither encoded nor in JSON within JSON. */
export function maskText(text: string): string {
  let out = text;
  if (out.includes('://')) out = maskUrlPasswords(out);
  out = maskTokens(out);
  if (NAMES.test(out)) out = maskNamed(maskAssignments(out));
  if (out.includes('sig=')) out = out.replace(/([?&;]|u0026)(sig=)[^&\s"'#<>]+/g, '$1$2[REDACTED]');
  return maskPersonal(out);
}
