import { textPathsIn } from './find-paths.ts';
import { command, inLanguage, sayFailed } from './turn.ts';

const PHRASES = {
  en: (able: string) =>
    `That takes a language model that can read and write code and prose of its own. I am the offline model: I can read, find, search and change files as you say, run commands, and answer from the documents. ${able}\n\nAdd a provider key in \`.env\`, or Ollama, to have this done.`,
  de: (able: string) =>
    `Dafür braucht es ein Sprachmodell, das selbst Code und Text lesen und schreiben kann. Ich bin das Offline-Modell: Ich kann Dateien lesen, finden, durchsuchen und nach deinen Worten ändern, Befehle ausführen und aus den Dokumenten antworten. ${able}\n\nMit einem Schlüssel in \`.env\` oder mit Ollama geht auch das.`,
};
const ABLE = {
  en: {
    file: (path: string) => `Try “show me ${path}” or “replace … with … in ${path}”.`,
    none: 'Type `/help` to see the commands.',
  },
  de: {
    file: (path: string) => `Versuch „zeig mir ${path}“ oder „ersetze … durch … in ${path}“.`,
    none: '`/help` zeigt die Befehle.',
  },
};

const CODE_VERB =
  /^(?:implement|refactor|debug|optimi[sz]e|rewrite|implementiere|refaktoriere|programmiere|optimiere)(?![\p{L}])/iu;
const ABOUT_CODE =
  /^(?:write|create|generate|add|build|code|review|improve|simplify|extract|convert|split|clean up|fix|audit|schreibe?|erstelle|baue|vereinfache|begutachte|verbessere?|behebe?)\s[^\n]{0,120}(?<![\p{L}])(?:function|method|class|component|script|code|bug|test|tests|query|regex|regular expression|module|type|api|app|application|funktion|methode|klasse|komponente|skript|fehler|abfrage|anwendung)(?![\p{L}])/iu;
const CHANGES_FILE =
  /^(?:update|remove|delete|insert|set|move|rewrite|shorten|review|improve|simplify|translate|clean up|audit|aktualisiere|entferne|lösche|setze|kürze|übersetze|verbessere?)(?![\p{L}])/iu;

/** Work that only a language model can do is said to be that, instead of searched in the documents. */
export const beyondOffline = command<{ path?: string }>({
  name: 'beyond-offline',
  read: ({ message, conversation }) => {
    const { head } = message;
    const [path] = textPathsIn(head);
    const canAct = conversation.tools.has('read_file');
    const asked =
      CODE_VERB.test(head) || ABOUT_CODE.test(head) || (path && CHANGES_FILE.test(head));
    return asked && canAct ? { ...(path ? { path } : {}) } : undefined;
  },
  reply: ({ path }, turn) => {
    const able = inLanguage(turn, ABLE);
    return sayFailed(inLanguage(turn, PHRASES)(path ? able.file(path) : able.none));
  },
});
