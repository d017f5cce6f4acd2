import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { intentOf } from './intents.ts';
import { emptyConversation } from './testing/conversation.ts';

const tools = new Set(
  'vector_search read_file write_file edit_file find_files search_code run_command web_search ingest_url ask_user search_conversations'.split(
    ' ',
  ),
);
const intent = (message: string, earlier: string[] = []) =>
  intentOf({ ...emptyConversation, tools, userTurns: [...earlier, message], answers: ['Yes.'] });

type Golden = { question: string };
const golden = JSON.parse(
  readFileSync(new URL('../../../bench/golden/questions.json', import.meta.url), 'utf8'),
) as Golden[] | { questions: Golden[] };

describe('what a message asks for', () => {
  it('is a question about the documents for every question of the golden set', () => {
    const questions = Array.isArray(golden) ? golden : golden.questions;
    expect(questions.length).toBeGreaterThan(100);
    const others = questions.filter(({ question }) => intent(question) !== 'question');
    expect(others).toEqual([]);
  });

  it.each([
    'How do I run npm test?',
    'What does npm run build do?',
    'Is it safe to run npm update on a Friday?',
    'Why should one write unit tests before refactoring?',
    'How do I create a new file in git?',
    'Which file formats can I upload?',
    'What is the name of the file that holds the settings?',
    'npm test fails on my machine, what is wrong?',
    'Welche Dateien darf ich hochladen?',
    'Was macht der Befehl git stash?',
  ])('a question about a command is no command: %s', (message) => {
    expect(intent(message)).toBe('question');
  });

  it.each([
    ['git status', 'run-command'],
    ['Hi! Could you run the linter, please?', 'run-command'],
    ['Run the refactoring script scripts/refactor.sh', 'run-command'],
    ['build the project', 'run-command'],
    ['Füge in todo.md eine Zeile über das Lager hinzu', 'append-text'],
    ['Add a line about backups to docs/operating.md', 'append-text'],
    ['add a new file src/constants.ts', 'create-file'],
    ['Write a note about the meeting on Tuesday', 'create-file'],
    ['List all files that contain the word deprecated', 'search-code'],
    ['Summarize notes/minutes.md', 'summarize-file'],
    ['Benenne die Klasse User überall in Account um', 'rename-symbol'],
    ['Implement quicksort in Python', 'beyond-offline'],
    ['Schreibe eine Funktion, die eine Liste sortiert', 'beyond-offline'],
    ['Update the date in CHANGELOG.md', 'beyond-offline'],
    ['Do a web search for sqlite wal mode', 'search-web'],
    ['What is the latest version of TypeScript? Search the internet.', 'search-web'],
  ])('%s → %s', (message, expected) => {
    expect(intent(message)).toBe(expected);
  });

  it('is found out quickly in a very long message', () => {
    const long = `replace ${'a b '.repeat(50_000)} with ${'"'.repeat(1_000)} in notes/plan.md`;
    expect(intent(long)).toBe('question');
    expect(intent(`/edit notes/plan.md ${'x '.repeat(90_000)} => y`)).toBe('edit-file');
  });
});
