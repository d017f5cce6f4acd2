const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|ca|no|nr|fig|dr|mr|mrs|ms|prof|st|z\.\s?b|d\.\s?h|bzw|usw|sog|p|pp|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.\s*$/i;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Sentences of a stretch of running text with their offsets in it (UTF-16, end exclusive).
 * Line breaks inside a paragraph do not end a sentence, neither do common abbreviations.
 */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter.segment(text.replace(/[\r\n\t]/g, ' '))) {
    const start = open ?? index;
    const end = index + segment.length;
    const next = text.slice(end, end + 1);
    const continues =
      (ABBREVIATION.test(segment) && end < text.length) ||
      (/\p{Ll}/u.test(next) && !/[.!?]["')\]]?\s+$/.test(segment));
    if (continues) {
      open = start;
      continue;
    }
    open = undefined;
    sentences.push({ start, end });
  }
  if (open !== undefined) sentences.push({ start: open, end: text.length });
  return sentences.map((range) => trim(text, range)).filter(({ start, end }) => end > start);
}

function trim(text: string, { start, end }: { start: number; end: number }) {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
