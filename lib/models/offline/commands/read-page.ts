import { textPathsIn } from './find-paths.ts';
import { quoted } from './message.ts';

/** A page as a message describes it. */
export type PageRequest = { path: string; title: string; sections: string[] };

const COUNT: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
};
const STANDARD = {
  en: ['Overview', 'Components', 'Incidents', 'Maintenance', 'History', 'Contact'],
  de: ['Übersicht', 'Komponenten', 'Störungen', 'Wartung', 'Verlauf', 'Kontakt'],
};
const COUNTED =
  /(?<![\p{L}\d])(\d{1,2}|one|two|three|four|five|six|zwei|drei|vier|fünf|sechs)\s+(?:\p{L}{1,20}\s+)?(?:sections?|parts?|abschnitte?n?|bereiche?n?)(?![\p{L}])/iu;
const NAMED =
  /(?:sections?|parts?|abschnitte?n?|bereiche?n?)(?:\s*:\s*|\s+(?:named|called|for|namens|für)\s+|\s*\(|\s+[–-]\s+|\s+)([^.\n()]{2,300})/iu;
const TITLE = /(?:titled|with the title|mit dem titel|betitelt)\s+/iu;
const PAGE_NAME =
  /(?<![\p{L}])(?:(\p{L}{2,30})[- ](?:web)?(?:page|site|dashboard)|(?:eine[nr]?\s+)?(\p{L}{3,30})seite)(?![\p{L}])/iu;
const NOT_A_NAME =
  /^(?:web|html|small|simple|new|landing|single|nice|the|one|a|this|home|kleine?|einfache?|neue?)$/i;

const capital = (text: string) => (text[0] ?? '').toUpperCase() + text.slice(1);

/** "A, B and C" as its parts. */
export function listIn(text: string): string[] {
  return text
    .split(/\s*(?:,|;|\s(?:and|und|&)\s)\s*(?:and\s+|und\s+)?/iu)
    .map((part) =>
      part
        .trim()
        .replace(/^["“„'`]|["”“'`]$|[.!?]+$/gu, '')
        .trim(),
    )
    .filter((part) => part !== '' && part.length <= 60);
}

/** The names of the sections that a message asks for; otherwise as many usual ones as it says, or three. */
export function sectionsIn(text: string, language: 'en' | 'de'): string[] {
  const named = NAMED.exec(text)?.[1];
  const names = named
    ? listIn(named.split(/\s(?:in|to|at|into|als|auf)\s\S+\.\p{L}+/u)[0] ?? named)
    : [];
  if (names.length > 1) return names.slice(0, 12).map(capital);
  const said = COUNTED.exec(text)?.[1]?.toLowerCase() ?? '';
  const count = COUNT[said] ?? (Number(said) || 3);
  return STANDARD[language].slice(0, Math.min(count, STANDARD[language].length));
}

/** The page that a message asks for; its file is named after it. */
export function pageIn(text: string, language: 'en' | 'de'): PageRequest {
  const head = text.slice(0, 600);
  const found = PAGE_NAME.exec(head);
  const word = found?.[1] ?? found?.[2] ?? '';
  const name = NOT_A_NAME.test(word) ? '' : word;
  const at = TITLE.exec(head);
  const title = at ? quoted(head.slice(at.index))[0] : undefined;
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'page';
  const path = textPathsIn(head).find((one) => /\.html?$/i.test(one)) ?? `${slug}.html`;
  const fallback = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.html?$/i, '')
    .replaceAll('-', ' ');
  return { path, title: title ?? capital(name || fallback), sections: sectionsIn(head, language) };
}

/** Whether a message is about a page or site to be built. */
export const ASKS_FOR_PAGE =
  /^(?:build|create|make|write|design|generate|add|set up|baue?|erstelle|schreibe?|gestalte|entwirf)(?![\p{L}])[^\n]{0,200}?(?:(?:web)?page|website|web ?site|landing ?page|dashboard|html|\p{L}{3,30}seite|webseite)(?![\p{L}])/iu;
