import type { Passage } from '../schema.ts';

/** A passage as it was cut: chunk `ordinal` of its document. */
export type RankedPassage = Passage & { ordinal: number };

/** Passages that follow one another in their document. */
export type Neighbours = RankedPassage[];

/**
 * Groups passages (best first) that are neighbours in their document, as long as a group stays
 * within `maxChars`, until there are `limit` groups and the next passage is in none of them. Groups
 * come in the order of their best passage, members in that of the document.
 */
export function groupNeighbours(
  passages: RankedPassage[],
  { maxChars, limit }: { maxChars: number; limit: number },
): Neighbours[] {
  const groups: Neighbours[] = [];
  for (const passage of passages) {
    const fitting = groups.filter((group) => adjoins(group, passage, maxChars));
    const [first, second] = fitting;
    if (!first) {
      if (groups.length === limit) return groups;
      groups.push([passage]);
      continue;
    }
    first.push(passage);
    if (second && span([...first, ...second]) <= maxChars) {
      first.push(...second);
      groups.splice(groups.indexOf(second), 1);
    }
    first.sort((a, b) => a.ordinal - b.ordinal);
  }
  return groups;
}

/** One passage for a group. @param text the document's text, needed when the group has several */
export function joinNeighbours(group: Neighbours, text: string): Passage {
  const best = group.reduce((a, b) => (b.score > a.score ? b : a));
  const first = group[0] as RankedPassage;
  const start = first.start;
  const end = (group.at(-1) as RankedPassage).end;
  const { ordinal: _ordinal, ...passage } = best;
  return {
    ...passage,
    headings: sharedHeadings(group),
    page: first.page,
    start,
    end,
    text: text.slice(start, end),
  };
}

function adjoins(group: Neighbours, passage: RankedPassage, maxChars: number): boolean {
  const first = group[0] as RankedPassage;
  const last = group.at(-1) as RankedPassage;
  if (first.documentId !== passage.documentId) return false;
  const beside = passage.ordinal === first.ordinal - 1 || passage.ordinal === last.ordinal + 1;
  return beside && span([...group, passage]) <= maxChars;
}

function span(group: Neighbours): number {
  return Math.max(...group.map(({ end }) => end)) - Math.min(...group.map(({ start }) => start));
}

/** The headings above all of them; those of the first where they have none in common. */
function sharedHeadings(group: Neighbours): string[] {
  const [first = [], ...others] = group.map(({ headings }) => headings);
  const differs = first.findIndex((heading, level) =>
    others.some((headings) => headings[level] !== heading),
  );
  return differs > 0 ? first.slice(0, differs) : first;
}
