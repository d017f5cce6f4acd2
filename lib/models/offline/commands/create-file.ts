import { askOnce } from './ask-once.ts';
import { textPathsIn } from './find-paths.ts';
import { htmlPage } from './html-page.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import { slugOf } from './plan-templates.ts';
import { ASKS_FOR_PAGE, listIn, pageIn } from './read-page.ts';
import { reportFailure } from './report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    which: 'Which path should the new file have?',
    content: (path: string) => `What should stand in ${path}?`,
    written: (path: string, lines: number) =>
      `I wrote \`${path}\` (${lines === 1 ? 'one line' : `${lines} lines`}).`,
    page: (path: string, sections: string[]) =>
      `I wrote \`${path}\`: a page of its own with the sections ${sections.join(', ')}.`,
    act: (path: string) => `Writing \`${path}\``,
  },
  de: {
    which: 'Welchen Pfad soll die neue Datei haben?',
    content: (path: string) => `Was soll in ${path} stehen?`,
    written: (path: string, lines: number) =>
      `Ich habe \`${path}\` geschrieben (${lines === 1 ? 'eine Zeile' : `${lines} Zeilen`}).`,
    page: (path: string, sections: string[]) =>
      `Ich habe \`${path}\` geschrieben: eine eigenständige Seite mit den Abschnitten ${sections.join(', ')}.`,
    act: (path: string) => `Das Schreiben von \`${path}\``,
  },
};

const VERB =
  /^(?:create|write|make|add(?=\s+(?:a\s+)?(?:new\s+)?file)|start|save|put|generate|erstelle|schreibe?|lege|speichere?|erzeuge)(?![\p{L}])/iu;
const NEW_FILE =
  /^(?:create|make|add|start|write|erstelle|lege|erzeuge)\s+(?:a\s+|an\s+|the\s+|me\s+|eine\s+)*(?:new\s+|neue\s+|empty\s+|leere\s+)?(?:text\s+|markdown\s+)?(?:file|note|datei|notiz)(?:\s+an)?$/iu;
const SAVE_ANSWER =
  /^(?:save|write|put|store|speichere?|schreibe?)\s+(?:it|that|this|(?:the|your|that)\s+(?:last\s+)?answer|das|es|(?:die|deine|ihre)\s+(?:letzte\s+)?antwort)\s+(?:as|to|in|into|under|als|in|unter|nach)\s/iu;
const OPENERS = [
  /^[,:\s]*(?:with|containing|that (?:says|contains)|saying|mit)(?:\s+(?:the\s+|dem\s+|den\s+)?(?:content|contents|text|inhalt|line|lines|items|einträgen|punkten))?\s*:?\s*/iu,
  /^\s*an\s*,?\s+mit\s+/iu,
  /^\s*[:–-]\s*/u,
  /^\s*\n/u,
  /^\s*(?:file|datei)(?![\p{L}])/iu,
];
const ITEMS =
  /(?:with|mit)\s+(?:the\s+|den\s+)?(?:items|tasks|points|einträgen|punkten|aufgaben)(?![\p{L}])/iu;

type CreateRequest =
  | { kind: 'page'; path: string; title: string; sections: string[] }
  | { kind: 'file'; path?: string; content?: string };

/** A list of things for a to-do file becomes a checklist; anything else is taken word for word. */
function contentFor(path: string, given: string, text: string): string {
  const isMarkdown = /\.mdx?$/i.test(path);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const items = listIn(given);
  const isList =
    !given.includes('\n') &&
    items.length > 1 &&
    (/to-?do|tasks?|checklist|shopping|einkauf|aufgaben/i.test(name) || ITEMS.test(text));
  if (!isMarkdown || !isList || quoted(text).includes(given))
    return given === '' || given.endsWith('\n') ? given : `${given}\n`;
  const heading = (name[0] ?? '').toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return `# ${heading}\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`;
}

/** "a short introduction" says what should stand there, and is not it. */
const DESCRIBED = /^(?:a|an|some|eine?n?|einige)\s+(?:[^\s\n]{1,40}\s*){1,10}$/iu;
const EMPTY =
  /^\p{L}{3,10}\s+(?:a\s+|an\s+|the\s+|eine\s+|die\s+)?(?:new\s+|neue\s+)?(?:empty|leere)(?![\p{L}])/iu;
const NOTE =
  /^(?:write|create|make|add|schreibe?|erstelle)\s+(?:me\s+|mir\s+|down\s+)?(?:a|eine)\s+(?:short\s+|kurze\s+)?(?:note|notiz)\s+(?:about|on|über|zu)\s+(?:the\s+|a\s+|die\s+|das\s+|den\s+)?(\S[^\n]{0,200})$/iu;
const FENCED = /^```[^\n]*\n/;

/** What stands behind the path: in a code block, quoted, or as it is. */
function contentAfter(text: string, path: string): string | undefined {
  const at = text.indexOf(path);
  let rest = text.slice(at + path.length).replace(/^["'`”]/, '');
  for (const opener of OPENERS) rest = rest.replace(opener, '');
  if (FENCED.test(rest)) return rest.replace(FENCED, '').replace(/\n?```\s*$/, '\n');
  const plain = unquoted(rest);
  const isNothing = plain.trim() === '' || /^(?:an|please|bitte)?[.!]?$/iu.test(plain.trim());
  return isNothing || (plain === rest && DESCRIBED.test(plain.trim())) ? undefined : plain;
}

/** "create … with “text” in path": the content stands before the path. */
const contentBefore = (text: string, path: string): string | undefined =>
  quoted(text.slice(0, text.indexOf(path)))[0];

function fileFrom(text: string, path: string): CreateRequest {
  const content = EMPTY.test(text) ? '' : (contentAfter(text, path) ?? contentBefore(text, path));
  return {
    kind: 'file',
    path,
    ...(content === undefined ? {} : { content: contentFor(path, content, text.slice(0, 600)) }),
  };
}

function read({ message, conversation }: Turn): CreateRequest | undefined {
  const rest = slashRest(message, 'create', 'write', 'new');
  const text = rest ?? message.plain;
  const head = text.slice(0, 600);
  if (rest === '') return { kind: 'file' };
  const [path] = textPathsIn(head);
  if (rest === undefined && NEW_FILE.test(message.head)) return { kind: 'file' };
  const note = path ? undefined : NOTE.exec(message.head)?.[1];
  if (note) return { kind: 'file', path: `notes/${slugOf(note)}.md` };
  const answer = conversation.answers.at(-1);
  if (path && answer && SAVE_ANSWER.test(head))
    return { kind: 'file', path, content: `${answer.trim()}\n` };
  const isPage = ASKS_FOR_PAGE.test(rest === undefined ? head : `create ${head}`);
  if (
    isPage &&
    (!path || /\.html?$/i.test(path)) &&
    !(path && /^[^\n]{0,200}```|<html/i.test(text))
  ) {
    return { kind: 'page', ...pageIn(text, message.language) };
  }
  if (!path) return rest === undefined ? undefined : fileFrom(text, text.split(/\s+/)[0] ?? text);
  return rest !== undefined || VERB.test(head) ? fileFrom(text, path) : undefined;
}

export const createFile = command<CreateRequest>({
  name: 'create-file',
  read,
  reply: (request, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'write_file').at(-1);
    if (call?.error) return reportFailure(turn, call.error, phrases.act(String(call.input.path)));
    if (call && request.kind === 'page') return say(phrases.page(request.path, request.sections));
    if (call) {
      const lines = String(call.input.content ?? '')
        .trimEnd()
        .split('\n').length;
      return say(phrases.written(String(call.input.path), lines));
    }
    if (request.kind === 'page') {
      const content = htmlPage({ ...request, language: turn.message.language });
      return callTool(turn, 'write_file', { path: request.path, content });
    }
    const path = request.path ? { answer: request.path } : askOnce(turn, phrases.which);
    if ('reply' in path) return path.reply;
    const content =
      request.content === undefined
        ? askOnce(turn, phrases.content(path.answer))
        : { answer: request.content };
    if ('reply' in content) return content.reply;
    const text = request.content ?? contentFor(path.answer, content.answer, '');
    return callTool(turn, 'write_file', { path: path.answer, content: text });
  },
});
