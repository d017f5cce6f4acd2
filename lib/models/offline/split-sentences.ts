const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|ca|no|nr|fig|dr|mr|mrs|ms|prof|st|z\.\s?b|d\.\s?h|bzw|usw|sog|p|pp|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.\s*$/i;

type Range = { start: number; end: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Sentences of a stretch of running text with their offsets in it (UTF-16, end exclusive).
 * Line breaks inside a paragraph do not end a sentence, neither do common abbreviations.
 */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
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
  return sentences
    .flatMap((range) => beforeCode(text, range))
    .map((range) => trim(text, range))
    .filter(({ start, end }) => end > start);
}

/** A sentence may begin with code in lower case, which the segmenter takes for a continuation. */
function beforeCode(text: string, { start, end }: Range): Range[] {
  const opens = [...text.slice(start, end).matchAll(/(?<=\p{L}{3,}[.!?]\s+)`/gu)];
  const cuts = [start, ...opens.map(({ index }) => start + index), end];
  return cuts.slice(1).map((cut, i) => ({ start: cuts[i] ?? start, end: cut }));
}

function trim(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
