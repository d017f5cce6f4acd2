import type { CitedPassage } from '../../../knowledge/schema.ts';
import { tunables } from '../../../tunables.ts';
import { analyseQuestion } from '../analyse-question.ts';
import type { Conversation } from '../read-conversation.ts';
import { scoreUnits } from '../score-units.ts';
import type { Excerpt } from '../select-answer.ts';
import { writeExcerpts } from '../write-excerpts.ts';
import { textPathsIn } from './find-paths.ts';
import { slashRest } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    none: (topic: string) =>
      `The documents of this workspace say nothing about ${topic}, so there is nothing to summarise.`,
    failed: 'The search did not work just now. Please try again in a moment.',
    found: (topic: string) => `What the documents say about ${topic}:`,
    title: (topic: string) => `Notes on ${topic}`,
    sources: 'Sources',
    written: (path: string, count: number) =>
      `I wrote \`${path}\` with ${count === 1 ? 'one quotation' : `${count} quotations`} from the documents:`,
    act: (path: string) => `Writing \`${path}\``,
  },
  de: {
    none: (topic: string) =>
      `Die Dokumente dieses Arbeitsbereichs sagen nichts zu ${topic}, es gibt also nichts zusammenzufassen.`,
    failed: 'Die Suche hat gerade nicht funktioniert. Bitte versuch es gleich noch einmal.',
    found: (topic: string) => `Was die Dokumente zu ${topic} sagen:`,
    title: (topic: string) => `Notizen zu ${topic}`,
    sources: 'Quellen',
    written: (path: string, count: number) =>
      `Ich habe \`${path}\` geschrieben, mit ${count === 1 ? 'einem Zitat' : `${count} Zitaten`} aus den Dokumenten:`,
    act: (path: string) => `Das Schreiben von \`${path}\``,
  },
};

const RESEARCH =
  /^(?:research|investigate|gather (?:information|facts|material)|collect (?:information|facts|material)|find out(?: everything)?|recherchiere|erforsche|sammle (?:informationen|fakten|material))(?:\s+(?:everything|all|alles|zu|on|about|über|zum|zur))*\s+(\S[^\n]{0,400})$/iu;
const SUMMARY_TO =
  /^(?:write|create|save|make|put|schreibe?|erstelle)\s+(?:me\s+|mir\s+)?(?:a\s+|an\s+|the\s+|your\s+|eine?\s+)?(?:short\s+|brief\s+|kurze\s+)?(?:summary|notes|report|overview|zusammenfassung|notizen|bericht|überblick)\s+(?:of|on|about|zu|über|von)\s+(\S[^\n]{0,400})$/iu;
const WRITES =
  /[\s,]+(?:(?:and|then|und|dann)\s+)*(?:write|save|put|record|schreibe?|speichere?|halte)\s[^\n]{0,300}$/iu;
const IN_FILE = /\s+(?:to|in|into|as|nach|als|unter)\s+[`"“]?\S{1,300}$/iu;
const IN_DOCUMENTS =
  /\s+(?:in|from|aus)\s+(?:the|our|all|den|unseren)\s+(?:documents|sources|dokumenten|quellen)$/iu;

export type Research = { topic: string; path?: string };

/** The topic and the file of "research X and write a summary to notes/x.md"; also used by plans. */
export function researchIn(head: string): Research | undefined {
  const asked = RESEARCH.exec(head)?.[1] ?? SUMMARY_TO.exec(head)?.[1];
  if (!asked) return undefined;
  const path = textPathsIn(head).at(-1);
  if (SUMMARY_TO.test(head) && !path) return undefined;
  const bare = asked.replace(WRITES, '');
  const topic = (path && bare.includes(path) ? bare.replace(IN_FILE, '') : bare)
    .replace(IN_DOCUMENTS, '')
    .replace(/^(?:the\s+)?research\s+(?:on|about)\s+/i, '')
    .replace(/^(?:die\s+)?recherche\s+(?:zu|über)\s+/i, '')
    .trim();
  return topic === '' ? undefined : { topic, ...(path ? { path } : {}) };
}

const passagesOf = ({ searches }: Conversation): CitedPassage[] =>
  searches.flatMap((search) => (search.ok ? search.passages : []));

/** The sentences about a topic that say most, at most two a passage, in the order of the passages. */
function quotations(topic: string, passages: CitedPassage[]): Excerpt[] {
  const scored = scoreUnits(analyseQuestion(topic), passages).filter(
    ({ unit, coverage, terms }) =>
      (unit.kind === 'sentence' || unit.kind === 'item') &&
      coverage >= tunables.offline.researchCoverage &&
      terms.size > 0,
  );
  const perPassage = new Map<number, number>();
  return scored
    .filter(({ passage }) => {
      const count = (perPassage.get(passage.n) ?? 0) + 1;
      perPassage.set(passage.n, count);
      return count <= 2;
    })
    .slice(0, tunables.offline.summarySentences)
    .sort((a, b) => a.passage.n - b.passage.n || a.unit.start - b.unit.start)
    .map(({ unit, passage }) => ({
      n: passage.n,
      unit: {
        ...unit,
        kind: 'item' as const,
        block: 0,
        text: `- ${unit.text.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '')}`,
      },
    }));
}

/** The file with the quotations, each with the number of its source. */
function notes(turn: Turn, topic: string, list: string, used: CitedPassage[]): string {
  const phrases = inLanguage(turn, PHRASES);
  const sources = used.map(
    ({ n, documentTitle, headings }) => `- [${n}] ${[documentTitle, ...headings].join(' › ')}`,
  );
  return [`# ${phrases.title(topic)}`, list, `## ${phrases.sources}`, sources.join('\n')]
    .join('\n\n')
    .concat('\n');
}

export const research = command<Research>({
  name: 'research',
  read: ({ message }) => {
    const rest = slashRest(message, 'research');
    return rest ? researchIn(`research ${rest}`) : researchIn(message.head);
  },
  reply: ({ topic, path }, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const search = turn.conversation.searches.at(-1);
    if (!search) {
      const k = tunables.tools.maxPassages;
      return callTool(turn, 'vector_search', { query: topic, k });
    }
    if (!search.ok) return sayFailed(phrases.failed);
    const passages = passagesOf(turn.conversation);
    const excerpts = quotations(topic, passages);
    if (excerpts.length === 0) return sayFailed(phrases.none(topic));
    const list = writeExcerpts(excerpts, () => '').replaceAll('\n\n', '\n');
    if (!path) return say(`${phrases.found(topic)}\n\n${list}`);
    const written = callsOf(turn, 'write_file').at(-1);
    if (written?.error) return reportFailure(turn, written.error, phrases.act(path));
    if (written) return say(`${phrases.written(path, excerpts.length)}\n\n${list}`);
    const used = passages.filter(({ n }) => excerpts.some((excerpt) => excerpt.n === n));
    return callTool(turn, 'write_file', { path, content: notes(turn, topic, list, used) });
  },
});
