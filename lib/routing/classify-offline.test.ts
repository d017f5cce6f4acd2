import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyOffline } from './classify-offline.ts';
import { classificationSchema, HANDLER_OF, INTENT_TYPES, type IntentType } from './schema.ts';

const typeOf = (message: string, ...previous: string[]) =>
  classifyOffline(message, { previous }).type;

describe('the offline classifier', () => {
  it.each<[IntentType, string]>([
    ['simple_question', 'Who leads the Aurora survey?'],
    ['explanation', 'Erkläre mir, wie Zitate entstehen'],
    ['greeting', 'Hello!'],
    ['unknown', 'asdf'],
    ['file_read', 'Zeig mir notizen/plan.md'],
    ['file_edit', 'Fix the typo in notes/plan.md'],
    ['file_create', 'Create a file notes/todo.md'],
    ['search_code', 'Where is handleLogin defined?'],
    ['run_command', 'Please run npm test'],
    ['web_search', 'Suche im Internet nach Zelten'],
    ['code_generation', 'Write a function that reverses a string'],
    ['code_review', 'Review src/auth.ts'],
    ['debugging', 'The tests fail since yesterday'],
    ['complex_task', 'Build a small status page with three sections'],
    ['research', 'Compare the big vector databases in depth'],
    ['refactoring', 'Refaktoriere src/user.ts'],
  ])('knows %s', (type, message) => {
    expect(classifyOffline(message)).toMatchObject({ type, handler: HANDLER_OF[type] });
  });

  it.each<[IntentType, string]>([
    ['explanation', 'What does npm run build do?'],
    ['explanation', "Don't run anything, just explain what rm -rf does."],
    ['explanation', 'How would I refactor X?'],
    ['refactoring', 'Refactor the command that runs the search'],
    ['simple_question', 'Where is the plan described?'],
    ['file_edit', 'Correct the spelling of "debugging" in docs/debug.md'],
    ['run_command', 'hi, can you run the tests?'],
    ['code_generation', 'Write a function that searches the web'],
    ['explanation', 'Explain this:\n```sh\nnpm test && rm -rf build\n```'],
    ['explanation', 'Führe nichts aus, erkläre nur den Befehl git stash'],
  ])('is not misled: %s for %j', (type, message) => {
    expect(typeOf(message)).toBe(type);
  });

  it.each<[IntentType, string]>([
    ['file_read', '/read why is this broken'],
    ['search_code', '/find *.ts'],
    ['search_code', '/search refactoring'],
    ['run_command', '/run explain'],
    ['file_edit', '/edit notes/a.md'],
    ['web_search', '/ingest https://example.com'],
    ['complex_task', '/plan hello'],
    ['simple_question', '  /chart documents by month'],
    ['file_create', '/create a.md'],
  ])('lets the slash command win: %s for %j', (type, message) => {
    expect(classifyOffline(message)).toMatchObject({ type, confidence: 1 });
  });

  it('takes a path at the beginning for a path', () => {
    expect(typeOf('/reader is broken')).not.toBe('file_read');
  });

  it('goes on with the last message in a short follow-up', () => {
    expect(typeOf('yes please', 'Refactor src/user.ts')).toBe('refactoring');
    expect(typeOf('and the same for that', 'Review src/auth.ts')).toBe('code_review');
    expect(typeOf('yes please')).toBe('unknown');
    expect(typeOf('Who wrote that?', 'Refactor src/user.ts')).toBe('simple_question');
  });

  it('names what the message names, and nothing of it in the reasoning', () => {
    const message =
      'Compare `loadUser()` in src/api/user.ts with https://example.com/doc, then run npm run check -- --fast';
    const { entities, reasoning } = classifyOffline(message);
    expect(entities).toEqual({
      paths: ['src/api/user.ts'],
      symbols: ['loadUser()'],
      urls: ['https://example.com/doc'],
      commands: ['npm run check -- --fast'],
    });
    expect(reasoning).not.toMatch(/loadUser|user\.ts|example/);
  });

  it('finds the request behind a long paste', () => {
    const paste = '12:00:01 INFO request served by worker seven\n'.repeat(3_000);
    expect(typeOf(`Explain this log:\n${paste}`)).toBe('explanation');
    expect(typeOf(`${paste}\nExplain this log.`)).toBe('explanation');
  });

  it('always gives the same valid answer, whatever the message is', () => {
    const words = fc.constantFrom(
      ...'run the tests ``` ` " „ ^ . ? :path src/a.ts npm - and don\'t __proto__ constructor toString \n'.split(
        ' ',
      ),
    );
    const sentence = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
    const message = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), sentence);
    fc.assert(
      fc.property(message, fc.array(message, { maxLength: 2 }), (text, previous) => {
        const first = classifyOffline(text, { previous });
        expect(classificationSchema.parse(first)).toEqual(first);
        expect(classifyOffline(text, { previous })).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  it('has a handler for every type', () => {
    expect(Object.keys(HANDLER_OF).sort()).toEqual([...INTENT_TYPES].sort());
  });
});
