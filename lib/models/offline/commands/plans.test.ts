import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../decisions/schema.ts';
import { fileTools } from '../testing/file-tools.ts';
import { conversationWith, failure, names } from '../testing/play.ts';

const SYSTEM = 'Task: write a plan as JSON\nBreak it into at most 20 steps.';
const STEP = 'Today is 2026-03-20.\nEnd with one line: "Step done: …" or "Step failed: …".';

function plan(task: string, system = SYSTEM) {
  return planSchema.parse(JSON.parse(conversationWith({}, system).send(task).text));
}

const passage = {
  n: 1,
  documentId: 'd',
  documentTitle: 'Handbook',
  kind: 'markdown',
  headings: ['Tides'],
  page: null,
  start: 0,
  end: 60,
  text: 'The tides rise twice a day. Tides fall as often. The boat is red.',
  score: 1,
};

function workspace(system = STEP) {
  const files = new Map([
    ['src/a.js', 'slugify();\n'],
    ['package.json', '{"scripts":{"test":"node --test"}}'],
  ]);
  const tools = {
    ...fileTools(files),
    run_command: () => ({ exitCode: 0, stdout: 'ok', stderr: '', durationMs: 1 }),
    vector_search: () => ({ passages: [passage] }),
  };
  return { files, tools, ...conversationWith(tools, system) };
}

/** Carries out every step of a plan, one after the other. */
function carryOut(task: string) {
  const { files, send } = workspace();
  const results = plan(task).steps.map(({ instruction }) => send(instruction));
  return { files, results };
}

describe('the task of a plan', () => {
  it('is what the user said last, whatever was talked about before', () => {
    const chat = conversationWith({}, SYSTEM);
    chat.send('run npm test');
    const { title } = planSchema.parse(JSON.parse(chat.send('build a status page').text));
    expect(title).toMatch(/status/i);
    const again = chat.send('That is not a usable plan:\nno steps');
    expect(planSchema.parse(JSON.parse(again.text)).title).toBe(title);
  });
});

describe('plans', () => {
  it('a page: looks, writes, checks; each step can be carried out', () => {
    const { title, steps } = plan('Build a small status page with three sections');
    expect(title).toBe('Build the page “Status”');
    expect(steps.map(({ tools }) => tools)).toEqual([
      ['find_files'],
      ['write_file'],
      ['read_file'],
    ]);
    const { files, results } = carryOut('Build a small status page with three sections');
    expect(files.get('status.html')).toContain('<h2 id="incidents-title">Incidents</h2>');
    expect(results.map(({ calls }) => names(calls))).toEqual([
      ['find_files'],
      ['write_file'],
      ['read_file'],
    ]);
    expect(results.every(({ text }) => /(^|\n)Step done: .+$/.test(text))).toBe(true);
  });

  it('takes the names of the sections, and the language, from the task', () => {
    const { title, steps } = plan(
      'Baue eine kleine Statusseite mit den Abschnitten Boote, Wetter und Kontakt',
    );
    expect(title).toBe('Seite „Status“ bauen');
    expect(steps[1]?.instruction).toContain('Boote, Wetter, Kontakt');
    const { files, results } = carryOut(
      'Baue eine kleine Statusseite mit den Abschnitten Boote, Wetter und Kontakt',
    );
    expect(files.get('status.html')).toContain('>Wetter</h2>');
    expect(results.at(-1)?.text).toMatch(/enthält alles Verlangte: Boote, Wetter, Kontakt/);
  });

  it('research: quotes, writes with sources, checks', () => {
    const { files, results } = carryOut('Research the tides and write a summary to notes/tides.md');
    expect(results.map(({ calls }) => names(calls))).toEqual([
      ['vector_search'],
      ['vector_search', 'write_file'],
      ['read_file'],
    ]);
    const text = files.get('notes/tides.md') ?? '';
    expect(text).toContain('- The tides rise twice a day. [1]');
    expect(text).not.toContain('boat');
    expect(text).toContain('## Sources\n\n- [1] Handbook › Tides');
  });

  it('renaming: finds, renames, tests', () => {
    const { files, results } = carryOut('Rename function slugify to toSlug in src');
    expect(files.get('src/a.js')).toBe('toSlug();\n');
    expect(results.map(({ calls }) => names(calls))).toEqual([
      ['search_code'],
      ['search_code', 'read_file', 'edit_file'],
      ['read_file', 'run_command'],
    ]);
  });

  it('makes a step of each part that is a command of its own', () => {
    const { steps } = plan(
      'Create a.md with the text “hello”, then run npm test and then show me a.md',
    );
    expect(steps.map(({ instruction }) => instruction)).toEqual([
      'Create a.md with the text “hello”',
      'run npm test',
      'show me a.md',
    ]);
  });

  it('looks anything else up and writes it down', () => {
    const { steps } = plan('Prepare the harbour festival');
    expect(steps.map(({ tools }) => tools)).toEqual([
      ['vector_search'],
      ['vector_search', 'write_file'],
      ['read_file'],
    ]);
    expect(steps[1]?.instruction).toContain('notes/prepare-the-harbour-festival.md');
  });

  it('plans only what is left, within the steps there may be', () => {
    const told = JSON.stringify({ steps: [{ title: 'Look at what is there', status: 'done' }] });
    const system = `${SYSTEM.replace('20', '1')}\n\nAn earlier plan. Plan only what is left to do: ${JSON.stringify(told)}`;
    const { steps } = plan('Build a status page', system);
    expect(steps.map(({ id }) => id)).toEqual(['write']);
  });

  it('shows a plan that is asked for outside of a workflow', () => {
    const { calls, text } = conversationWith({}).send('/plan build a status page');
    expect(calls).toEqual([]);
    expect(text).toMatch(/1\. Which HTML files are there\?[\s\S]*2\. Create status\.html/);
  });
});

describe('a step that is not done', () => {
  it.each([
    [
      'it was declined',
      { write_file: () => failure('DENIED', 'no', 'not now') },
      'Create a.md with the text “x”',
    ],
    [
      'the command failed',
      { run_command: () => ({ exitCode: 1, stdout: '', stderr: '' }) },
      'run npm test',
    ],
    ['the tool is not there', {}, 'run npm test'],
    [
      'it takes a language model',
      { read_file: () => failure('NOT_FOUND') },
      'Write a function that adds two numbers',
    ],
    ['there is no such command', {}, '/frobnicate x'],
    ['no document answers', { vector_search: () => ({ passages: [] }) }, 'Who built the pier?'],
  ])('says so in its last line: %s', (_, tools, instruction) => {
    const { text } = conversationWith(tools, STEP).send(instruction);
    expect(text).toMatch(/(?:^|\n)Step failed: .+$/);
  });

  it('leaves other answers without such a line', () => {
    expect(conversationWith({}).send('run npm test').text).not.toContain('Step failed');
  });
});
