import * as z from 'zod';
import { askOnce } from './ask-once.ts';
import { urlsIn } from './find-paths.ts';
import { slashRest } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { callsOf, callTool, command, inLanguage, say } from './turn.ts';

const PHRASES = {
  en: {
    which: 'Which web address should I add?',
    added: (title: string) =>
      `I added **${title}** to the documents of this workspace. You can ask about it now.`,
    act: (url: string) => `Adding ${url}`,
  },
  de: {
    which: 'Welche Webadresse soll ich hinzufügen?',
    added: (title: string) =>
      `Ich habe **${title}** zu den Dokumenten dieses Arbeitsbereichs hinzugefügt. Sie können jetzt danach fragen.`,
    act: (url: string) => `Das Hinzufügen von ${url}`,
  },
};

const VERB =
  /^(?:add|import|ingest|index|fetch|load|save|learn|read|füge?|importiere|indexiere|lade|nimm|lies)(?![\p{L}])/iu;

const resultSchema = z.object({ title: z.string().min(1) });

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
    return say(phrases.added(resultSchema.safeParse(call.result).data?.title ?? url));
  },
});
