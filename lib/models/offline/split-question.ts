const ASKING =
  'how|what|which|who|whom|whose|when|where|why|wie|was|wer|wem|wann|wo|woher|warum|welche[rsnm]?';
/** ", and how large …" or "? And who …" begins another question. */
const NEXT = new RegExp(
  String.raw`(?:\?\s+(?:(?:and|also|und|auch)\s+)?|,?\s+(?:and|und)\s+(?:also\s+|auch\s+)?)(?=(?:${ASKING})(?![\p{L}]))`,
  'iu',
);
const BEGINS = new RegExp(String.raw`^(?:(?:and|also|und)\s+)?(?:${ASKING})(?![\p{L}])`, 'iu');
const LONGEST = 500;
const MOST_PARTS = 3;

/**
 * The questions that a message asks at once ("which formats, and how large?"), in order; the
 * message alone when it is one question, no question at all, or too long to be taken apart.
 */
export function splitQuestion(text: string): string[] {
  if (text.length > LONGEST || !BEGINS.test(text)) return [text];
  const parts = text
    .split(NEXT)
    .map((part) => part.trim().replace(/[?,\s]+$/, ''))
    .filter((part) => part !== '')
    .map((part) => `${part}?`);
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [text];
}
