import { vectorSearchResultSchema } from '../../../knowledge/schema.ts';
import { inLanguage, type Turn } from './turn.ts';

const MOST_HEADINGS = 3;
const NAME_CHARS = 80;

const PHRASES = {
  en: {
    section: (name: string) => `What do the documents say about “${name}”?`,
    summarize: (title: string) => `Summarize “${title}”`,
    start: ['What can you do?', 'Which file formats can I add?'],
  },
  de: {
    section: (name: string) => `Was sagen die Dokumente über „${name}“?`,
    summarize: (title: string) => `Fasse „${title}“ zusammen`,
    start: ['Was kannst du?', 'Welche Formate kann ich hinzufügen?'],
  },
};

/** Questions that lie next to the last search: what stands beside what it found, and a summary. */
export function followUps(turn: Turn): string[] {
  const phrases = inLanguage(turn, PHRASES);
  const { earlierCalls, exchanges } = turn.conversation;
  const search = earlierCalls.findLast(({ name }) => name === 'vector_search');
  const passages = vectorSearchResultSchema.safeParse(search?.result).data?.passages ?? [];
  const [best] = passages;
  if (!best) return phrases.start;
  const asked = exchanges.map((one) => one.asked.toLowerCase()).join('\n');
  const headings = passages
    .flatMap(({ headings: all, documentTitle }) =>
      all.filter((heading) => heading !== documentTitle).slice(-1),
    )
    .filter((heading) => heading.length <= NAME_CHARS && !asked.includes(heading.toLowerCase()));
  const sections = [...new Set(headings)].slice(0, MOST_HEADINGS).map(phrases.section);
  return [...sections, phrases.summarize(best.documentTitle.slice(0, NAME_CHARS))];
}
