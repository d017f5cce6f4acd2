const SECRET_NAME =
  /(?:api[-_]?key|access[-_]?key|private[-_]?key|authorization|password|passwd|passphrase|secret|token|credential|cookie)/i;
/** Names that sound secret and count or name something. */
const HARMLESS_NAME =
  /(?:^|[-_])(?:max|min|total|num|count)[-_]?(?:\w+[-_]?)?tokens?$|tokens?[-_]?(?:count|limit|used|usage)$|^(?:max|input|output|prompt|completion|total|budget|used|window)\w*Tokens$/i;
export const HIDDEN = '••••••';

/** What keys and tokens look like wherever they stand. */
const TOKENS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{8,1000}\.[\w-]{8,}\.[\w-]*/g,
  /\b(?:sk|pk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9_-]{16,}/g,
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{20,})/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{30,}/g,
  /\bhf_[A-Za-z0-9]{20,}/g,
];
/** The same where only what stands before them gives them away; that part stays. */
const TOLD: readonly RegExp[] = [
  /\b((?:bearer|basic)\s+)[\w.~+/-]{8,}=*/gi,
  /(:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
  /((?:api[-_]?key|access[-_]?key|password|passwd|passphrase|secret|token)["']?\s*[=:]\s*["']?)[^\s"',;&]{6,}/gi,
];

/** Whether the value of a field of this name is nobody's to read. */
export const isSecretName = (name: string): boolean =>
  SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);

/** A text in which keys and tokens of known shapes are hidden. */
export function maskSecrets(text: string): string {
  const masked = TOKENS.reduce((rest, shape) => rest.replace(shape, HIDDEN), text);
  return TOLD.reduce((rest, shape) => rest.replace(shape, `$1${HIDDEN}`), masked);
}
