import { fitText } from '../fit.ts';
import type { MakePart } from '../sources.ts';

const DESCRIPTION_TOKENS = 100;
/** Names, quotes and commas of an entry. */
const ENTRY_TOKENS = 16;

/** Open document and selection, as the client's page offers them, in its order. */
export const pagePart: MakePart = ({ page }, budget) => {
  if (page.length === 0) return undefined;
  let room = budget;
  const entries: typeof page = [];
  for (const entry of page) {
    const description = fitText(entry.description, DESCRIPTION_TOKENS);
    room -= ENTRY_TOKENS + description.tokens;
    if (room <= 0) break;
    const value = fitText(entry.value, room);
    room -= value.tokens;
    entries.push({ description: description.text, value: value.text });
  }
  const length = (list: typeof page) => list.reduce((sum, { value }) => sum + value.length, 0);
  const of = length(page);
  const omitted = of - length(entries);
  const cut = omitted > 0 ? ({ omitted, of, unit: 'characters' } as const) : undefined;
  return { title: "What the user's page shows", data: entries, cut };
};
