import type { Plan, PlanStep } from '../../../decisions/schema.ts';
import { textPathsIn } from './find-paths.ts';
import { ASKS_FOR_PAGE, pageIn } from './read-page.ts';
import { type Rename, renameIn } from './rename-symbol.ts';
import { type Research, researchIn } from './research.ts';

type Language = 'en' | 'de';
type Template = (task: string, language: Language) => Plan | undefined;

const step = (
  id: string,
  title: string,
  instruction: string,
  tools: string[],
  check: string,
): PlanStep => ({
  id,
  title: title.slice(0, 200),
  instruction: instruction.slice(0, 4_000),
  tools,
  check: check.slice(0, 500),
});

export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean)
    .slice(0, 5)
    .join('-') || 'notes';

/** A page: look what is there, write it, check it. */
const page: Template = (task, language) => {
  if (!ASKS_FOR_PAGE.test(task)) return undefined;
  const { path, title, sections } = pageIn(task, language);
  const names = sections.join(', ');
  if (language === 'de') {
    return {
      title: `Seite „${title}“ bauen`,
      steps: [
        step(
          'look',
          'Nachsehen, was schon da ist',
          'Welche HTML-Dateien gibt es?',
          ['find_files'],
          'Es ist bekannt, ob die Datei schon existiert.',
        ),
        step(
          'write',
          `${path} schreiben`,
          `Erstelle ${path}: eine HTML-Seite mit dem Titel „${title}“ und mit den Abschnitten ${names}.`,
          ['write_file'],
          `${path} hat ${sections.length} Abschnitte: ${names}.`,
        ),
        step(
          'check',
          `${path} prüfen`,
          `Prüfe ${path}: Die Datei enthält die Abschnitte ${names}.`,
          ['read_file'],
          'Alle Abschnitte stehen in der Datei.',
        ),
      ],
    };
  }
  return {
    title: `Build the page “${title}”`,
    steps: [
      step(
        'look',
        'Look at what is there',
        'Which HTML files are there?',
        ['find_files'],
        'It is known whether the file exists already.',
      ),
      step(
        'write',
        `Write ${path}`,
        `Create ${path}: an HTML page titled “${title}” with the sections ${names}.`,
        ['write_file'],
        `${path} has ${sections.length} sections: ${names}.`,
      ),
      step(
        'check',
        `Check ${path}`,
        `Check ${path}: it has the sections ${names}.`,
        ['read_file'],
        'Every section stands in the file.',
      ),
    ],
  };
};

function planResearch(
  { topic, path = `notes/${slugOf(topic)}.md` }: Research,
  language: Language,
): Plan {
  return language === 'de'
    ? {
        title: `Recherche: ${topic}`.slice(0, 200),
        steps: [
          step(
            'search',
            'Die Dokumente durchsuchen',
            `Recherchiere ${topic}`,
            ['vector_search'],
            'Die Fundstellen sind zitiert.',
          ),
          step(
            'write',
            `${path} schreiben`,
            `Schreibe eine Zusammenfassung zu ${topic} in ${path}`,
            ['vector_search', 'write_file'],
            `${path} enthält Zitate und ihre Quellen.`,
          ),
          step(
            'check',
            `${path} prüfen`,
            `Prüfe ${path}: Die Datei enthält Quellen`,
            ['read_file'],
            'Die Quellen sind genannt.',
          ),
        ],
      }
    : {
        title: `Research: ${topic}`.slice(0, 200),
        steps: [
          step(
            'search',
            'Search the documents',
            `Research ${topic}`,
            ['vector_search'],
            'What was found is quoted with its sources.',
          ),
          step(
            'write',
            `Write ${path}`,
            `Write a summary of ${topic} to ${path}`,
            ['vector_search', 'write_file'],
            `${path} has quotations and their sources.`,
          ),
          step(
            'check',
            `Check ${path}`,
            `Check ${path}: it has Sources`,
            ['read_file'],
            'The sources are named.',
          ),
        ],
      };
}

const researching: Template = (task, language) => {
  const found = researchIn(task);
  return found && planResearch(found, language);
};

function planRename({ old, fresh, folder }: Rename, language: Language): Plan {
  if (language === 'de') {
    const where = folder ? ` in ${folder}` : '';
    return {
      title: `${old} in ${fresh} umbenennen`,
      steps: [
        step(
          'find',
          'Alle Stellen finden',
          `Finde alle Verwendungen von ${old}${where}`,
          ['search_code'],
          'Alle Stellen sind bekannt.',
        ),
        step(
          'rename',
          'Umbenennen',
          `Benenne ${old} in ${fresh} um${where}`,
          ['search_code', 'read_file', 'edit_file'],
          `Jede Datei sagt ${fresh}.`,
        ),
        step(
          'test',
          'Testen',
          'Starte die Tests',
          ['read_file', 'run_command'],
          'Die Tests laufen durch.',
        ),
      ],
    };
  }
  const where = folder ? ` in ${folder}` : '';
  return {
    title: `Rename ${old} to ${fresh}`,
    steps: [
      step(
        'find',
        'Find every use',
        `Find all uses of ${old}${where}`,
        ['search_code'],
        'Every place is known.',
      ),
      step(
        'rename',
        'Rename it',
        `Rename ${old} to ${fresh}${where}`,
        ['search_code', 'read_file', 'edit_file'],
        `Every file says ${fresh}.`,
      ),
      step(
        'test',
        'Run the tests',
        'Run the tests',
        ['read_file', 'run_command'],
        'The tests pass.',
      ),
    ],
  };
}

const renaming: Template = (task, language) => {
  const found = renameIn(task);
  return found && planRename(found, language);
};

const CONNECTORS =
  /\n\s*(?:[-*•]|\d{1,2}[.)])?\s*|;\s+|[,.]?\s+(?:and then|then|after that|afterwards|finally|und dann|dann|danach|anschließend|schließlich)[\s,]+|\.\s+(?=\p{Lu})/iu;

/** What a task says to do one after the other. */
export const partsOf = (task: string): string[] =>
  task
    .split(CONNECTORS)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '')
        .replace(/[.;,]+$/, ''),
    )
    .filter((part) => part.length > 2)
    .slice(0, 20);

/** Anything else: look it up, write down what was found. */
function planNotes(task: string, language: Language): Plan {
  const topic =
    task
      .split('\n')[0]
      ?.slice(0, 200)
      .replace(/[.!?]+$/, '') ?? task.slice(0, 200);
  const path = textPathsIn(task)[0] ?? `notes/${slugOf(topic)}.md`;
  const plan = planResearch({ topic, path }, language);
  return { ...plan, title: topic };
}

export const TEMPLATES: readonly Template[] = [page, renaming, researching];
export { planNotes };
