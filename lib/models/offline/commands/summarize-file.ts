import { selectSummary } from '../select-summary.ts';
import { summarize } from '../summarize.ts';
import { textPathsIn } from './find-paths.ts';
import { readWanted } from './locate-file.ts';
import { slashRest } from './message.ts';
import { excerptOf } from './read-file.ts';
import { command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: (path: string) => `The key points of \`${path}\`, quoted:`,
  de: (path: string) => `Die wichtigsten Punkte aus \`${path}\`, zitiert:`,
};

const ASKS =
  /^(?:summari[sz]e|sum up|give me (?:a|the) (?:short |brief )?(?:summary|gist|overview) of|(?:a )?summary of|key points of|tl;?dr|fasse?|zusammenfassung von)(?![\p{L}])/iu;

function read({ message }: Turn): string | undefined {
  const rest = slashRest(message, 'summarize', 'summary');
  const head = rest === undefined ? message.head : `summarize ${rest}`;
  const [path] = textPathsIn(head);
  return path && ASKS.test(head) ? path : undefined;
}

/** Quotes the sentences of a file that say most; a file that is not there may be a document. */
export const summarizeFile = command<string>({
  name: 'summarize-file',
  read,
  reply: (path, turn) => {
    const known = readWanted(turn, { path }, () => summarize(turn.conversation));
    if ('reply' in known) return known.reply;
    const { file } = known;
    const points = selectSummary([
      {
        n: 1,
        documentId: file.path,
        documentTitle: file.path,
        kind: 'markdown',
        headings: [],
        page: null,
        start: 0,
        end: file.content.length,
        text: file.content,
        score: 1,
      },
    ]).map(
      ({ unit }) =>
        `- ${unit.text
          .trim()
          .replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '')
          .replace(/\s+/g, ' ')}`,
    );
    return say(
      points.length === 0
        ? excerptOf(turn, file)
        : `${inLanguage(turn, PHRASES)(file.path)}\n\n${points.join('\n')}`,
    );
  },
});
