import { readAction } from '../../../../widgets/index.ts';
import type { WidgetAction } from '../../../../widgets/schema.ts';
import type { Reply } from '../../schema.ts';
import { urlsIn } from '../find-paths.ts';
import { readMessage } from '../message.ts';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from '../turn.ts';
import { drawTable } from './draw-table.ts';

const PHRASES = {
  en: {
    saved: (title: string) =>
      `I saved this as the note **${title}**. It can be searched in a moment.`,
    saving: 'Saving the note',
    added: (count: number) =>
      `${count} ${count === 1 ? 'page is' : 'pages are'} among the documents now.`,
    failed: (list: string) => `These could not be added: ${list}.`,
    noUrls: 'There is no web address in what you sent. Addresses begin with http:// or https://.',
    taken: (title: string) =>
      `You pressed **${title}**. Without a model I cannot tell what should follow.`,
    yes: 'yes',
    no: 'no',
  },
  de: {
    saved: (title: string) =>
      `Ich habe das als Notiz **${title}** gespeichert. Gleich lässt sie sich durchsuchen.`,
    saving: 'Das Speichern der Notiz',
    added: (count: number) =>
      count === 1
        ? '1 Seite steht jetzt bei den Dokumenten.'
        : `${count} Seiten stehen jetzt bei den Dokumenten.`,
    failed: (list: string) => `Diese ließen sich nicht hinzufügen: ${list}.`,
    noUrls:
      'In dem Gesendeten steht keine Webadresse. Adressen beginnen mit http:// oder https://.',
    taken: (title: string) =>
      `Du hast **${title}** gedrückt. Ohne Modell kann ich nicht sagen, was folgen soll.`,
    yes: 'ja',
    no: 'nein',
  },
};

const shown = (value: unknown, { yes, no }: { yes: string; no: string }): string => {
  if (typeof value === 'boolean') return value ? yes : no;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** What was filled in, as a note: named by the first value, each line a field. */
function saveNote({ title, values }: WidgetAction, turn: Turn): Reply {
  const phrases = inLanguage(turn, PHRASES);
  const call = callsOf(turn, 'create_note').at(-1);
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  const [first] = filled.filter(([, value]) => typeof value === 'string');
  const name = (first ? String(first[1]).split('\n')[0] : title)?.slice(0, 150).trim() || title;
  if (call?.error) return reportFailure(turn, call.error, phrases.saving);
  if (call) return say(phrases.saved(name));
  const lines = filled.map(([field, value]) => `- **${field}**: ${shown(value, phrases)}`);
  return callTool(turn, 'create_note', { title: name, text: `# ${name}\n\n${lines.join('\n')}\n` });
}

/** Adds each page, one call after the other; the user is asked about each. */
function addPages({ values }: WidgetAction, turn: Turn): Reply {
  const phrases = inLanguage(turn, PHRASES);
  const urls = [...new Set(urlsIn(Object.values(values).map(String).join('\n')))];
  if (urls.length === 0) return say(phrases.noUrls);
  const calls = callsOf(turn, 'ingest_url');
  const next = urls[calls.length];
  if (next) return callTool(turn, 'ingest_url', { url: next });
  const failed = calls.filter(({ error }) => error).map(({ input }) => String(input.url));
  const done = calls.length - failed.length;
  const parts = [
    done > 0 && phrases.added(done),
    failed.length > 0 && phrases.failed(failed.join(', ')),
  ];
  return say(parts.filter(Boolean).join(' '));
}

/** Goes on as if the user had asked for the table in the language of their last words. */
function showTable(turn: Turn): Reply | undefined {
  const asked = turn.conversation.userTurns.at(-2) ?? '';
  const { language } = readMessage(asked);
  const words =
    language === 'de' ? 'Zeige meine Dokumente als Tabelle' : 'show my documents in a table';
  return drawTable.take({ ...turn, message: readMessage(words) })?.();
}

/** What follows when the user sends a form or presses a button that the offline model drew. */
export const takeAction = command<WidgetAction>({
  name: 'take-action',
  read: ({ message }) => readAction(message.text),
  reply: (action, turn) => {
    if (action.action === 'save_note') return saveNote(action, turn);
    if (action.action === 'add_pages') return addPages(action, turn);
    const shown = action.action === 'show_table' ? showTable(turn) : undefined;
    return shown ?? say(inLanguage(turn, PHRASES).taken(action.title || action.action));
  },
});
