import * as z from 'zod';
import { slashRest, unquoted } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    found: (query: string) => `The web search for “${query}” found:`,
    none: (query: string) => `The web search for “${query}” found nothing.`,
    act: 'The web search',
  },
  de: {
    found: (query: string) => `Die Websuche nach „${query}“ hat gefunden:`,
    none: (query: string) => `Die Websuche nach „${query}“ hat nichts gefunden.`,
    act: 'Die Websuche',
  },
};

const WEB = String.raw`(?:the\s+)?(?:web|internet|online|google)`;
const ASKS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:search|browse)\s+(?:on\s+|in\s+)?${WEB}\s+(?:for|about)\s+(\S.{0,400})$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:search|look)\s+(?:for\s+|up\s+)?(\S.{0,400}?)\s+(?:on|in)\s+${WEB}$`,
    'iu',
  ),
  /^(?:look up|search for|look|find)\s+(\S.{0,400}?)\s+(?:up\s+)?online$/iu,
  /^(?:google|(?:do a )?web ?search (?:for|on|about))\s+(\S.{0,400})$/iu,
  /^(?:search online for|check (?:the )?(?:web|internet) for|such(?:e)? im (?:web|internet),)\s+(\S.{0,400})$/iu,
  /^(\S[^\n]{0,300}?)[?.!]\s*search (?:the\s+)?(?:web|internet|online)$/iu,
  /^(?:suche?|recherchiere)\s+(?:im|in dem)\s+(?:web|internet|netz)\s+(?:nach|zu)\s+(\S.{0,400})$/iu,
  /^(?:suche?)\s+nach\s+(\S.{0,400}?)\s+im\s+(?:web|internet|netz)$/iu,
];

const resultsSchema = z.object({
  results: z.array(z.object({ title: z.string(), url: z.string(), snippet: z.string().catch('') })),
});

/** Titles and snippets of strangers must not break out of their line. */
const oneLine = (text: string) => text.replace(/[[\]\s]+/g, ' ').trim();

/** An address that cannot end the link it stands in. */
const linkTarget = (url: string) =>
  url.replaceAll('(', '%28').replaceAll(')', '%29').replace(/\s/g, '%20');

export const searchWeb = command<string>({
  name: 'search-web',
  read: ({ message }) => {
    const rest = slashRest(message, 'web', 'websearch');
    if (rest) return unquoted(rest);
    for (const ask of ASKS) {
      const query = ask.exec(message.head)?.[1];
      if (query) return unquoted(query);
    }
    return undefined;
  },
  reply: (query, turn: Turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const search = callsOf(turn, 'web_search').at(-1);
    if (!search) return callTool(turn, 'web_search', { query });
    if (search.error) return reportFailure(turn, search.error, phrases.act);
    const { results } = resultsSchema.catch({ results: [] }).parse(search.result);
    if (results.length === 0) return say(phrases.none(query));
    const list = results
      .filter(({ url }) => /^https?:\/\//i.test(url))
      .map(
        ({ title, url, snippet }) =>
          `- [${oneLine(title)}](${linkTarget(url)}): ${oneLine(snippet).slice(0, 300)}`,
      );
    return say(`${phrases.found(query)}\n\n${list.join('\n')}`);
  },
});
