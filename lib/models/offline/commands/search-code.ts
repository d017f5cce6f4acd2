import { folderIn } from './find-paths.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { type CodeMatch, matchesOf } from './results.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';
import { codeBlock } from './write-block.ts';

const PHRASES = {
  en: {
    found: (query: string, lines: number, files: number) =>
      `\`${query}\` stands in ${lines === 1 ? 'one line' : `${lines} lines`} of ${files === 1 ? 'one file' : `${files} files`}:`,
    shown: (shown: number) => `The first ${shown} are shown.`,
    none: (query: string) => `\`${query}\` stands in no file of this workspace.`,
    act: 'The search',
  },
  de: {
    found: (query: string, lines: number, files: number) =>
      `\`${query}\` steht in ${lines === 1 ? 'einer Zeile' : `${lines} Zeilen`} ${files === 1 ? 'einer Datei' : `in ${files} Dateien`}:`,
    shown: (shown: number) => `Die ersten ${shown} sind zu sehen.`,
    none: (query: string) => `\`${query}\` steht in keiner Datei dieses Arbeitsbereichs.`,
    act: 'Die Suche',
  },
};

const PLACE =
  /\s+(?:(?:in|inside|within|across)\s+(?:the\s+|this\s+|our\s+|all\s+|my\s+)*(?:code|codebase|source(?: code)?|sources|repo(?:sitory)?|project|files?|workspace)|im\s+(?:code|quelltext|projekt|repo)|in\s+(?:den|allen)\s+(?:dateien|quellen))(?=\s|$)/iu;
const SYMBOL =
  /^(?:[\p{L}_$][\p{L}\p{N}$]*[_.:][\p{L}\p{N}_$.:]+|[\p{Ll}_$]+\p{Lu}[\p{L}\p{N}_$]*|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}_$]*|[\p{L}_$][\p{L}\p{N}_$.]*\(\))$/u;

/** "Where is slugify used?" asks for code; "search for oil" does not. */
const ONE_WORD = /^\p{Ll}[\p{L}\p{N}_$-]{3,60}$/u;

/** What makes sure that code is meant, besides a place such as "in the code". */
type Needs = 'nothing' | 'word' | 'symbol';
type Pattern = { ask: RegExp; needs: Needs };
const THING = String.raw`(?:the\s+|a\s+|die\s+|der\s+|das\s+)?(?:(?:function|method|class|variable|constant|type|symbol|component|string|text|word|funktion|methode|klasse|variable|wort)\s+)?`;
const USED = `(?:used|called|defined|declared|imported|exported|referenced|mentioned|implemented|set|verwendet|benutzt|aufgerufen|definiert|importiert|genutzt|erwähnt)`;
const ASKS: readonly Pattern[] = [
  {
    ask: new RegExp(
      String.raw`^(?:where|wo)\s+(?:is|are|do we use|wird|werden|ist|sind)\s+${THING}(\S.{0,200}?)\s+${USED}$`,
      'iu',
    ),
    needs: 'word',
  },
  {
    ask: new RegExp(
      String.raw`^(?:where)\s+do(?:es)?\s+(?:we|i|the code|it|anything|anyone)\s+(?:use|call|define|import|set)\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'word',
  },
  {
    ask: new RegExp(
      String.raw`^(?:which|what|welche)\s+(?:files?|dateien)\s+(?:use|uses|mention|mentions|contain|contains|import|imports|call|calls|define|verwenden|benutzen|enthalten|erwähnen|importieren)\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'nothing',
  },
  {
    ask: new RegExp(
      String.raw`^(?:find|list|show(?: me)?|finde|zeige?(?: mir)?)\s+(?:me\s+)?(?:all\s+|every\s+|the\s+|alle\s+)*(?:uses?|usages?|calls?|occurrences?|references?|mentions?|callers?|verwendungen|vorkommen|aufrufe|stellen)\s+(?:of|to|von|mit)\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'nothing',
  },
  {
    ask: new RegExp(
      String.raw`^(?:list|find|show(?: me)?|finde|zeige?(?: mir)?)\s+(?:me\s+)?(?:all\s+|every\s+|the\s+|alle\s+)*(?:files?|dateien)\s*,?\s+(?:that|which|die)\s+(?:contain|contains|mention|mentions|use|uses|import|enthalten|benutzen)\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'nothing',
  },
  { ask: /^(?:grep|rg)\s+(?:for\s+)?(\S.{0,200})$/iu, needs: 'nothing' },
  {
    ask: new RegExp(
      String.raw`^(?:search|look|scan)\s+(?:through\s+)?(?:the\s+|this\s+|our\s+|all\s+)*(?:code|codebase|source(?: code)?|repo(?:sitory)?|project|files)\s+for\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'nothing',
  },
  {
    ask: new RegExp(String.raw`^(?:search|look)\s+for\s+${THING}(\S.{0,200})$`, 'iu'),
    needs: 'symbol',
  },
  {
    ask: new RegExp(
      String.raw`^(?:durchsuche\s+(?:den\s+|die\s+|das\s+)?(?:code|quelltext|projekt|dateien)|such(?:e)?\s+im\s+(?:code|quelltext|projekt))\s+nach\s+${THING}(\S.{0,200})$`,
      'iu',
    ),
    needs: 'nothing',
  },
];

export type CodeQuery = { query: string; file_pattern?: string };

function inFolder(query: string): CodeQuery {
  const folder = folderIn(query);
  if (!folder) return { query: unquoted(quoted(query)[0] ?? query).replace(/\(\)$/, '') };
  const plain = query.replace(/\s+(?:in|inside|under|unter)\s+\S{1,200}$/iu, '');
  return { query: unquoted(plain).replace(/\(\)$/, ''), file_pattern: `${folder}/**` };
}

function fromSlash(rest: string): CodeQuery | undefined {
  const [query = rest] = quoted(rest).length > 0 ? quoted(rest) : [rest];
  const glob = rest
    .split(/\s+/)
    .slice(1)
    .find((token) => /[*]/.test(token));
  if (!glob) return query === '' ? undefined : { query };
  const plain = quoted(rest).length > 0 ? query : rest.replace(glob, '').trim();
  return { query: plain, file_pattern: glob };
}

function read({ message }: Turn): CodeQuery | undefined {
  const rest = slashRest(message, 'search', 'grep');
  if (rest !== undefined) return fromSlash(rest);
  const { head } = message;
  const placed = PLACE.test(head);
  const asked = head.replace(PLACE, '');
  for (const { ask, needs } of ASKS) {
    const thing = ask.exec(asked)?.[1]?.trim();
    if (!thing) continue;
    const found = inFolder(thing);
    const isSymbol = SYMBOL.test(thing) || /^`.+`$/.test(thing) || found.file_pattern !== undefined;
    const isCode = isSymbol || (needs === 'word' && ONE_WORD.test(thing));
    if (needs === 'nothing' || placed || isCode) return found;
  }
  return undefined;
}

function byPath(matches: CodeMatch[]): Map<string, CodeMatch[]> {
  const groups = new Map<string, CodeMatch[]>();
  for (const match of matches) groups.set(match.path, [...(groups.get(match.path) ?? []), match]);
  return groups;
}

function listed(matches: CodeMatch[]): string {
  return [...byPath(matches)]
    .map(([path, lines]) => {
      const width = String(Math.max(...lines.map(({ line }) => line))).length;
      const text = lines.map(
        (one) => `${String(one.line).padStart(width)}  ${one.text.slice(0, 200)}`,
      );
      return `\`${path}\`\n\n${codeBlock(text.join('\n'))}`;
    })
    .join('\n\n');
}

export const searchCode = command<CodeQuery>({
  name: 'search-code',
  read,
  reply: (request, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const search = callsOf(turn, 'search_code').at(-1);
    if (!search) return callTool(turn, 'search_code', { ...request });
    if (search.error) return reportFailure(turn, search.error, phrases.act);
    const { matches, total } = matchesOf(search);
    if (matches.length === 0) return say(phrases.none(request.query));
    const files = new Set(matches.map(({ path }) => path)).size;
    const parts = [phrases.found(request.query, total, files), listed(matches)];
    if (total > matches.length) parts.push(phrases.shown(matches.length));
    return say(parts.join('\n\n'));
  },
});
