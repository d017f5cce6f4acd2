import * as z from 'zod';
import { askOnce } from './ask-once.ts';
import { urlsIn } from './find-paths.ts';
import { slashRest } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, sayFailed } from './turn.ts';

const PHRASES = {
  en: {
    which: 'Which web address should I add?',
    added: (title: string) =>
      `I added **${title}** to the documents of this workspace. You can ask about it now.`,
    queued: (title: string) =>
      `**${title}** is being added to the documents. You can ask about it in a moment.`,
    known: (title: string) => `**${title}** is among the documents of this workspace already.`,
    unread: (title: string) => `**${title}** could not be read as a document.`,
    act: (url: string) => `Adding ${url}`,
  },
  de: {
    which: 'Welche Webadresse soll ich hinzufügen?',
    added: (title: string) =>
      `Ich habe **${title}** zu den Dokumenten dieses Arbeitsbereichs hinzugefügt. Du kannst jetzt danach fragen.`,
    queued: (title: string) =>
      `**${title}** wird zu den Dokumenten hinzugefügt. Gleich kannst du danach fragen.`,
    known: (title: string) => `**${title}** ist schon unter den Dokumenten dieses Arbeitsbereichs.`,
    unread: (title: string) => `**${title}** ließ sich nicht als Dokument lesen.`,
    act: (url: string) => `Das Hinzufügen von ${url}`,
  },
};

const VERB =
  /^(?:add|import|ingest|index|fetch|load|save|learn|read|füge?|importiere|indexiere|lade|nimm|lies)(?![\p{L}])/iu;

const resultSchema = z.object({
  title: z.string(),
  status: z.string().catch('ready'),
  duplicate: z.boolean().catch(false),
});

export const ingestUrl = command<{ url?: string }>({
  name: 'ingest-url',
  read: ({ message }) => {
    const rest = slashRest(message, 'ingest', 'add', 'import');
    if (rest !== undefined) {
      const url = urlsIn(rest)[0] ?? rest;
      return url === '' ? {} : { url };
    }
    const [url] = urlsIn(message.head);
    return url && VERB.test(message.head) ? { url } : undefined;
  },
  reply: (request, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'ingest_url').at(-1);
    if (!call) {
      const url = request.url ? { answer: request.url } : askOnce(turn, phrases.which);
      return 'reply' in url ? url.reply : callTool(turn, 'ingest_url', { url: url.answer });
    }
    const url = String(call.input.url);
    if (call.error) return reportFailure(turn, call.error, phrases.act(url));
    const {
      title = '',
      status = 'ready',
      duplicate,
    } = resultSchema.safeParse(call.result).data ?? {};
    const name = title || url;
    if (status === 'failed' || status === 'cancelled') return sayFailed(phrases.unread(name));
    if (duplicate) return say(phrases.known(name));
    return say(status === 'ready' ? phrases.added(name) : phrases.queued(name));
  },
});
