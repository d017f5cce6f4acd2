import { detectLanguage } from '../detect-language.ts';

/** Commands stand at the beginning; what follows may be a long text to be written. */
const HEAD_CHARS = 600;

const LEAD =
  /^(?:please|pls|now|then|next|and|ok(?:ay)?|so|hey|hi|also|can you|could you|would you|will you|i want you to|i would like you to|let's|let us|bitte|jetzt|dann|und|nun|kannst du|könntest du|können sie|könnten sie|lass uns)(?![\p{L}\d])[\s,:!.]*/iu;
/** Short commands lack the little words that tell a language; their verb tells it. */
const GERMAN_VERB =
  /^(?:zeige?|öffne|lies|prüfe|überprüfe|kontrolliere|erstelle|erzeuge|schreibe?|lege|baue|korrigiere?|berichtige|ersetze|ändere|setze|benenne|führe|starte|finde|such|suche|durchsuche|recherchiere|füge|speichere?|behebe?|ergänze|entferne|lösche|importiere|exportiere|schlage?|teile?|mache?|gib|merke?|markiere?|drucke)(?![\p{L}])/iu;
const TAIL = /(?:[\s,]+(?:please|again|for me|now|bitte|noch ?mal|jetzt))?[\s.?!]*$/i;
const SLASH = /^\/([a-z]{2,20})(?=\s|$)[^\S\n]*/i;

export type Message = {
  /** The whole message, trimmed. */
  text: string;
  /** The message without courtesies before it. */
  plain: string;
  /** The beginning of `plain`, without courtesies and full stops behind it. */
  head: string;
  /** `/name rest`. */
  slash?: { name: string; rest: string };
  language: 'en' | 'de';
};

function withoutLeads(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 5; turn += 1) {
    const next = rest.replace(LEAD, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** Takes a message apart for the commands. */
export function readMessage(message: string): Message {
  const text = message.trim();
  const slash = SLASH.exec(text);
  const plain = withoutLeads(text);
  return {
    text,
    plain,
    head: plain.slice(0, HEAD_CHARS).replace(TAIL, ''),
    ...(slash?.[1]
      ? { slash: { name: slash[1].toLowerCase(), rest: text.slice(slash[0].length).trim() } }
      : {}),
    language: GERMAN_VERB.test(plain) ? 'de' : detectLanguage(text.slice(0, HEAD_CHARS)),
  };
}

/** The rest of a slash command of one of these names. */
export const slashRest = ({ slash }: Message, ...names: string[]): string | undefined =>
  slash && names.includes(slash.name) ? slash.rest : undefined;

const QUOTES =
  /"([^"\n]{1,2000})"|“([^”\n]{1,2000})”|„([^“”\n]{1,2000})[“”]|«([^»\n]{1,2000})»|`([^`\n]{1,2000})`|(?<![\p{L}\d])'([^'\n]{1,2000})'(?![\p{L}\d])/gu;

/** What stands in quotation marks or backticks, in order. */
export function quoted(text: string): string[] {
  return Array.from(text.slice(0, 20_000).matchAll(QUOTES), (found) =>
    String(found.slice(1).find((group) => group !== undefined)),
  );
}

/** A text without the quotation marks around it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  const [inner] = quoted(trimmed);
  return inner !== undefined && inner.length === trimmed.length - 2 ? inner : trimmed;
}
