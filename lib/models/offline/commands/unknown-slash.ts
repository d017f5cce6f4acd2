import { command, inLanguage, say, sayFailed } from './turn.ts';

const COMMANDS = [
  '/read path',
  '/find pattern',
  '/search text',
  '/run command',
  '/edit path "old" => "new"',
  '/append path "text"',
  '/create path',
  '/summarize path',
  '/fix path',
  '/rename old new',
  '/check path',
  '/research topic',
  '/ingest address',
  '/web words',
  '/recall words',
  '/plan task',
  '/validate question',
  '/document title',
  '/highlight "text"',
  '/filter words',
  '/save title',
  '/export format',
  '/bookmark title',
  '/sources',
  '/answer title',
  '/share days',
  '/questions',
  '/chart what',
  '/form about',
  '/graph entity',
]
  .map((line) => `- \`${line}\``)
  .join('\n');

const PHRASES = {
  en: {
    known: 'These commands are known:',
    unknown: (name: string) => `\`/${name}\` is not a command. These are known:`,
  },
  de: {
    known: 'Diese Befehle gibt es:',
    unknown: (name: string) => `\`/${name}\` ist kein Befehl. Diese gibt es:`,
  },
};

/** `/help`, and whatever else begins with a slash and is none of the commands. */
export const unknownSlash = command<string>({
  name: 'unknown-slash',
  read: ({ message }) => message.slash?.name,
  reply: (name, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    if (name === 'help' || name === 'commands') return say(`${phrases.known}\n\n${COMMANDS}`);
    return sayFailed(`${phrases.unknown(name)}\n\n${COMMANDS}`);
  },
});
