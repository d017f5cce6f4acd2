import { describe, expect, it } from 'vitest';
import { fileTools } from '../testing/file-tools.ts';
import { conversationWith, failure, names, type ScriptedTools } from '../testing/play.ts';

function workspace(content: Record<string, string>, more: ScriptedTools = {}) {
  const files = new Map(Object.entries(content));
  return { files, ...conversationWith({ ...fileTools(files), ...more }) };
}

const PLAN = '# Plan\n\nThe relase is in June.\n\n- June is warm.\n- We recieve guests.\n';

describe('fixing typos', () => {
  it('mends the words that are misspelt, with lines around them that stand once', () => {
    const { files, send } = workspace({ 'notes/plan.md': PLAN });
    const { calls, text } = send('fix the typo in notes/plan.md');
    expect(names(calls)).toEqual(['read_file', 'edit_file', 'edit_file']);
    expect(calls[1]?.input).toEqual({
      path: 'notes/plan.md',
      old_text: 'The relase is in June.',
      new_text: 'The release is in June.',
    });
    expect(files.get('notes/plan.md')).toContain('We receive guests.');
    expect(text).toContain('+ The release is in June.');
  });

  it('takes a word for a slip that is one letter off a word of the file and in no other file', () => {
    const content = 'The turbine hums. A turbine turns. The turbime stops. Its gondola stays.\n';
    const { files, send } = workspace({ 'a.md': content, 'b.md': 'A gondola is a cabin.\n' });
    const { calls } = send('Korrigiere den Tippfehler in a.md');
    expect(names(calls)).toEqual(['read_file', 'search_code', 'edit_file']);
    expect(files.get('a.md')).toContain('The turbine stops.');
  });

  it('leaves a word alone that other files have, names, and code', () => {
    const content = 'The turbine hums. A turbine turns. The turbime stops. `recieve` Turbone.\n';
    const { files, send } = workspace({ 'a.md': content, 'b.md': 'turbime\n' });
    const { text } = send('fix the typo in a.md');
    expect(files.get('a.md')).toBe(content);
    expect(text).toMatch(/found no misspelt word/);
  });

  it('acknowledges a denial with its reason and changes nothing', () => {
    const { send } = workspace(
      { 'a.md': PLAN },
      { edit_file: () => failure('DENIED', 'no', 'it is a name') },
    );
    const { calls, text } = send('fix the typo in a.md');
    expect(names(calls)).toEqual(['read_file', 'edit_file']);
    expect(text).toBe('You declined this, so I did nothing. Your reason: “it is a name”.');
  });

  it('reads again once when the file changed meanwhile, and then says so', () => {
    const { send } = workspace(
      { 'a.md': PLAN },
      { edit_file: () => failure('CONFLICT', 'It was changed.') },
    );
    const { calls, text } = send('fix the typo in a.md');
    expect(names(calls)).toEqual(['read_file', 'edit_file', 'read_file', 'edit_file']);
    expect(text).toMatch(/did not work: It was changed/);
  });

  it('uses the file of the turn before', () => {
    const { files, send } = workspace({ 'a.md': PLAN });
    send('show me a.md');
    send('fix the typos in it');
    expect(files.get('a.md')).toContain('release');
  });
});

describe('replacing', () => {
  it.each([
    '/edit a.md "June" => "July"',
    '/edit a.md June => July',
    'replace “June” with “July” in a.md',
    'change June to July in a.md',
    'In a.md, replace June with July',
    'Ersetze June durch July in a.md',
    'Ändere in a.md „June“ zu „July“',
  ])('%s', (message) => {
    const { files, send } = workspace({ 'a.md': 'It is in June.\n' });
    const { calls, text } = send(message);
    expect(names(calls)).toEqual(['read_file', 'edit_file']);
    expect(files.get('a.md')).toBe('It is in July.\n');
    expect(text).toContain('- It is in June.\n+ It is in July.');
  });

  it.each([
    ['Change the title in a.md to “Harbour”', '# Plan\n\nPlan it.\n', '# Harbour\n\nPlan it.\n'],
    [
      'Set the port to 8080 in a.md',
      '{\n  "port": 3000,\n  "host": "x"\n}\n',
      '{\n  "port": 8080,\n  "host": "x"\n}\n',
    ],
    ['Ändere in a.md den Port auf 9000', 'host: x\nport: "80"\n', 'host: x\nport: "9000"\n'],
  ])('%s', (message, before, after) => {
    const { files, send } = workspace({ 'a.md': before });
    send(message);
    expect(files.get('a.md')).toBe(after);
  });

  it.each([
    ['Add the line “Buy rope” to a.md', '- Oil\n- Buy rope\n'],
    ['/append a.md “Buy rope”', '- Oil\n- Buy rope\n'],
    ['Füge in a.md die Zeile „Seil“ hinzu', '- Oil\n- Seil\n'],
  ])('%s', (message, after) => {
    const { files, send } = workspace({ 'a.md': '- Oil\n' });
    send(message);
    expect(files.get('a.md')).toBe(after);
  });

  it('asks which place is meant, and can change all of them at once', () => {
    const answers = ['line 5: - June is warm.', 'all of them'];
    const { files, send } = workspace(
      { 'a.md': PLAN, 'b.md': PLAN },
      { ask_user: () => ({ answers: { answer: answers.shift() } }) },
    );
    const one = send('replace June with July in a.md');
    expect(names(one.calls)).toEqual(['read_file', 'ask_user', 'edit_file']);
    expect(files.get('a.md')).toBe(PLAN.replace('June is', 'July is'));
    send('replace June with July in b.md');
    expect(files.get('b.md')).toBe(PLAN.replaceAll('June', 'July'));
  });

  it('widens the text until it stands once', () => {
    const { files, send } = workspace(
      { 'a.md': 'x\nsame\ny\nsame\n' },
      { ask_user: () => ({ answers: { answer: 'line 4: same' } }) },
    );
    send('replace “same” with “other” in a.md');
    expect(files.get('a.md')).toBe('x\nsame\ny\nother\n');
  });

  it('says that the text is not there', () => {
    const { calls, text } = workspace({ 'a.md': PLAN }).send('replace “May” with “June” in a.md');
    expect(names(calls)).toEqual(['read_file']);
    expect(text).toBe('“May” does not stand in `a.md`, so I changed nothing.');
  });

  it('asks for all that “edit the file” leaves open, one after the other', () => {
    const answers = ['b.md', 'June', 'July'];
    const { files, send } = workspace(
      { 'a.md': PLAN, 'b.md': 'June\n' },
      { ask_user: () => ({ answers: { answer: answers.shift() } }) },
    );
    const { calls } = send('edit the file');
    expect(names(calls)).toEqual([
      'find_files',
      'ask_user',
      'ask_user',
      'ask_user',
      'read_file',
      'edit_file',
    ]);
    expect(calls[1]?.input.options).toEqual(['a.md', 'b.md']);
    expect(files.get('b.md')).toBe('July\n');
  });

  it('leaves it when the question is not answered', () => {
    const { send } = workspace(
      { 'a.md': PLAN, 'b.md': PLAN },
      { ask_user: () => failure('DENIED') },
    );
    const { calls, text } = send('edit the file');
    expect(names(calls)).toEqual(['find_files', 'ask_user']);
    expect(text).toMatch(/leave it as it is/);
  });
});

describe('renaming', () => {
  const files = {
    'src/a.js': 'slugify();\nslugifyAll();\nslugify();\n',
    'src/b.js': 'x(slugify);\n',
    'docs/c.md': 'slugify\n',
  };

  it('edits each file of the folder once and leaves longer names alone', () => {
    const { files: after, send } = workspace(files);
    const { calls, text } = send('rename function slugify to toSlug in src');
    expect(names(calls)).toEqual([
      'search_code',
      'read_file',
      'edit_file',
      'read_file',
      'edit_file',
    ]);
    expect(after.get('src/a.js')).toBe('toSlug();\nslugifyAll();\ntoSlug();\n');
    expect(after.get('docs/c.md')).toBe('slugify\n');
    expect(text).toMatch(/`src\/a.js`\n- `src\/b.js`/);
  });

  it('goes on with the next file when one is declined', () => {
    const { send } = workspace(files, {
      edit_file: ({ path }) => (path === 'src/a.js' ? failure('DENIED', 'no', 'mine') : {}),
    });
    const { text } = send('/rename slugify toSlug in src');
    expect(text).toContain('- `src/b.js`');
    expect(text).toContain('- `src/a.js`: declined: mine');
  });
});

describe('writing files', () => {
  it.each([
    [
      'create notes/todo.md with milk, eggs and bread',
      '# Todo\n\n- [ ] milk\n- [ ] eggs\n- [ ] bread\n',
    ],
    ['create notes/todo.md with the text “Buy milk, eggs and bread”', 'Buy milk, eggs and bread\n'],
    ['/create notes/todo.md\nFirst line\nSecond line', 'First line\nSecond line\n'],
    ['Create a file notes/todo.md containing: hello', 'hello\n'],
    ['Erstelle die Datei notes/todo.md mit dem Text „Hallo“', 'Hallo\n'],
    ['create notes/todo.md:\n```md\n# A\n\nb\n```', '# A\n\nb\n'],
  ])('%j', (message, content) => {
    const { calls, text } = workspace({}).send(message);
    expect(calls).toEqual([{ name: 'write_file', input: { path: 'notes/todo.md', content } }]);
    expect(text).toContain('`notes/todo.md`');
  });

  it('asks what should stand in it', () => {
    const { files, send } = workspace({}, { ask_user: () => ({ answers: { answer: 'hello' } }) });
    expect(names(send('/create a.md').calls)).toEqual(['ask_user', 'write_file']);
    expect(files.get('a.md')).toBe('hello\n');
  });

  it('saves its last answer', () => {
    const { files, send } = workspace({});
    const { text } = send('hello');
    send('save that as notes/hello.md');
    expect(files.get('notes/hello.md')).toBe(`${text}\n`);
  });

  it('builds a page with the sections that are named', () => {
    const { files, send } = workspace({});
    send(
      'Create status.html: an HTML page titled “Harbour” with the sections Overview, <Boats> and FAQ.',
    );
    const html = files.get('status.html') ?? '';
    expect(html).toContain('<title>Harbour</title>');
    expect(html.match(/<section /g)).toHaveLength(3);
    expect(html).toContain('&#60;Boats&#62;');
    expect(html).not.toContain('<Boats>');
  });
});
