import { describe, expect, it } from 'vitest';
import { fileTools } from '../testing/file-tools.ts';
import { conversationWith, failure, names, type ScriptedTools } from '../testing/play.ts';

const PLAN = `# Plan for version 2

The relase is planned for June.

- Freeze the notes at 9:00.
- Miriam answers questions.
`;
const PACKAGE = JSON.stringify({ scripts: { test: 'node --test', countdown: 'node c.js' } });
const SLUGIFY = 'export function slugify(title) {\n  return title;\n}\n';
const USE = "import { slugify } from './slugify.js';\nconsole.log(slugify('A'));\n";

function workspace(more: ScriptedTools = {}) {
  const files = new Map([
    ['README.md', '# Harbour notes\n\nA small project.\n'],
    ['notes/plan.md', PLAN],
    ['package.json', PACKAGE],
    ['src/slugify.js', SLUGIFY],
    ['src/list.js', USE],
  ]);
  const tools: ScriptedTools = {
    ...fileTools(files),
    run_command: ({ command }) => ({
      command,
      exitCode: 0,
      stdout: 'ok 1\nok 2\n',
      stderr: '',
      durationMs: 1_200,
    }),
    ...more,
  };
  return { files, ...conversationWith(tools) };
}

describe('reading', () => {
  it.each([
    ['/read notes/plan.md', { path: 'notes/plan.md' }],
    ['show me notes/plan.md lines 3-5', { path: 'notes/plan.md', start_line: 3, end_line: 5 }],
    ['what is in README.md?', { path: 'README.md' }],
    ['Zeig mir bitte die Datei notes/plan.md', { path: 'notes/plan.md' }],
    ['was steht in notes/plan.md?', { path: 'notes/plan.md' }],
    ['open notes/plan.md:3-4 please', { path: 'notes/plan.md', start_line: 3, end_line: 4 }],
  ])('%s', (message, input) => {
    const { calls, text } = workspace().send(message);
    expect(calls).toEqual([{ name: 'read_file', input }]);
    expect(text).toContain('```md\n');
  });

  it('shows the lines with their numbers', () => {
    const { text } = workspace().send('show me notes/plan.md lines 3-5');
    expect(text).toContain('lines 3–5 of 6:');
    expect(text).toContain('3  The relase is planned for June.');
    expect(text).not.toContain('Plan for version 2');
  });

  it('looks for a file that is somewhere else, and says so when there is none', () => {
    const found = workspace().send('/read plan.md');
    expect(names(found.calls)).toEqual(['read_file', 'find_files', 'read_file']);
    expect(found.text).toContain('`notes/plan.md`');
    const none = workspace().send('/read nowhere.md');
    expect(names(none.calls)).toEqual(['read_file', 'find_files']);
    expect(none.text).toMatch(/no file named `nowhere.md`/);
  });

  it('opens it again', () => {
    const { send } = workspace();
    send('/read README.md');
    expect(send('open it again').calls).toEqual([
      { name: 'read_file', input: { path: 'README.md' } },
    ]);
  });
});

describe('finding and searching', () => {
  it.each([
    ['/find **/*.md', '**/*.md'],
    ['which markdown files are there?', '**/*.md'],
    ['list all files in src', 'src/**/*'],
    ['find files named *.js in src', '*.js'],
    ['Welche Markdown-Dateien gibt es?', '**/*.md'],
    ['where is slugify.js?', '**/slugify.js'],
  ])('%s', (message, pattern) => {
    const { calls } = workspace().send(message);
    expect(calls).toEqual([{ name: 'find_files', input: { pattern } }]);
  });

  it('lists what it found', () => {
    const { text } = workspace().send('/find **/*.md');
    expect(text).toBe('2 files match `**/*.md`:\n\n- `README.md`\n- `notes/plan.md`');
  });

  it.each([
    ['/search slugify', { query: 'slugify' }],
    ['where is slugify used in the code?', { query: 'slugify' }],
    ['Where is slugify used?', { query: 'slugify' }],
    ['find all uses of slugify in src', { query: 'slugify', file_pattern: 'src/**' }],
    ['wo wird slugify im Code verwendet?', { query: 'slugify' }],
  ])('%s', (message, input) => {
    const { calls, text } = workspace().send(message);
    expect(calls).toEqual([{ name: 'search_code', input }]);
    expect(text).toContain('`src/list.js`');
  });
});

describe('running', () => {
  it.each([
    ['/run npm test', 'npm test'],
    ['run npm test', 'npm test'],
    ['Can you run `ls -la`?', 'ls -la'],
    ['Führe npm test aus', 'npm test'],
  ])('%s', (message, command) => {
    const { calls, text } = workspace().send(message);
    expect(calls).toEqual([{ name: 'run_command', input: { command } }]);
    expect(text).toContain(command);
    expect(text).toMatch(/0/);
    expect(text).toContain('ok 2');
  });

  it('tells of a failure with the end of the output', () => {
    const stdout = Array.from({ length: 90 }, (_, i) => `line ${i}`).join('\n');
    const { send } = workspace({
      run_command: () => ({ exitCode: 3, stdout, stderr: 'boom', durationMs: 5 }),
    });
    const { text } = send('/run npm test');
    expect(text).toContain('failed with exit code 3');
    expect(text).toContain('line 89');
    expect(text).not.toContain('line 20\n');
    expect(text).toContain('boom');
  });

  it('takes scripts from package.json, and asks which one when it cannot tell', () => {
    expect(workspace().send('now run the tests').calls.at(-1)?.input).toEqual({
      command: 'npm test',
    });
    expect(workspace().send('run the countdown').calls.at(-1)?.input).toEqual({
      command: 'npm run countdown',
    });
    const asked = workspace({ ask_user: () => ({ answers: { answer: 'npm test' } }) }).send(
      'run it',
    );
    expect(names(asked.calls)).toEqual(['read_file', 'ask_user', 'run_command']);
    expect(asked.calls[1]?.input.options).toEqual(['npm test', 'npm run countdown']);
    expect(asked.calls[2]?.input).toEqual({ command: 'npm test' });
  });

  it('runs the last command again', () => {
    const { send } = workspace();
    send('/run git status');
    expect(send('run it again').calls).toEqual([
      { name: 'run_command', input: { command: 'git status' } },
    ]);
  });

  it('acknowledges that it may not', () => {
    const { send } = workspace({ run_command: () => failure('DENIED', 'Declined.', 'too slow') });
    const { calls, text } = send('/run npm test');
    expect(calls).toHaveLength(1);
    expect(text).toMatch(/declined.*“too slow”/);
  });
});

describe('tools that are not there', () => {
  it('says why the web cannot be searched', () => {
    const { calls, text } = workspace().send('search the web for tide tables');
    expect(calls).toEqual([]);
    expect(text).toMatch(/no search provider/);
  });

  it('names the tool otherwise', () => {
    expect(conversationWith({}).send('/run npm test').text).toContain('`run_command`');
  });
});

describe('the web and the documents', () => {
  it.each([
    '/ingest https://example.com/a',
    'add https://example.com/a to the documents',
    'Füge https://example.com/a zu den Dokumenten hinzu',
  ])('%s', (message) => {
    const { send } = workspace({ ingest_url: () => ({ title: 'Example' }) });
    const { calls, text } = send(message);
    expect(calls).toEqual([{ name: 'ingest_url', input: { url: 'https://example.com/a' } }]);
    expect(text).toContain('**Example**');
  });

  it('lists what the web search found, as links that cannot break out', () => {
    const results = [{ title: 'Tide [1]\ntables', url: 'https://e.com/a(b)', snippet: 'x' }];
    const { send } = workspace({ web_search: () => ({ results }) });
    const { calls, text } = send('search the web for tide tables');
    expect(calls).toEqual([{ name: 'web_search', input: { query: 'tide tables' } }]);
    expect(text).toContain('- [Tide 1 tables](https://e.com/a%28b%29): x');
  });
});

describe('earlier conversations', () => {
  const conversations = [
    {
      n: 1,
      threadId: 't',
      title: 'Cache',
      question: 'q',
      answer: 'No cache.',
      at: '2026-03-14T10:00:00Z',
    },
  ];

  it('are searched with the time that is meant, and cited', () => {
    const { send } = workspace({ search_conversations: () => ({ conversations }) });
    const { calls, text } = send('What did we decide about the cache last week?');
    expect(calls).toEqual([
      {
        name: 'search_conversations',
        input: { query: 'the cache', since: '2026-03-07T00:00:00.000Z' },
      },
    ]);
    expect(text).toContain('- No cache. (*Cache*, 2026-03-14) [1]');
  });

  it('that say nothing lead to the documents', () => {
    const { send } = workspace({
      search_conversations: () => ({ conversations: [] }),
      vector_search: () => ({ passages: [] }),
    });
    const { calls } = send('What did we decide about the cache?');
    expect(names(calls).slice(0, 2)).toEqual(['search_conversations', 'vector_search']);
  });
});

it('lists the commands for one that is unknown', () => {
  expect(workspace().send('/frobnicate x').text).toMatch(/not a command[\s\S]*\/read path/);
});
