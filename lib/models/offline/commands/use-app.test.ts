import { describe, expect, it } from 'vitest';
import { frontendTools } from '../../../frontend-tools/schema.ts';
import { cited } from '../testing/passages.ts';
import { conversationWith, failure, type ScriptedTools } from '../testing/play.ts';

const done = () => ({ done: true });
const app: ScriptedTools = {
  vector_search: () => ({ passages: [] }),
  open_document: ({ document }) => ({ opened: document }),
  highlight_passage: ({ text }) => ({ highlighted: text }),
  set_filter: done,
  save_to_workspace: ({ title }) => ({ title }),
  export_content: () => ({ saved: 'Answer.md' }),
  bookmark_content: ({ document }) => ({ bookmarked: document }),
  show_sources: done,
  show_knowledge_graph: ({ entity }) => ({ title: entity }),
  show_answer: ({ title }) => ({ shown: title }),
  share_content: ({ days = 7 }) => ({ offered: 'snapshot', days }),
  suggest_follow_up: ({ questions }) => ({ offered: questions }),
};
const callsFor = (message: string, tools = app) => conversationWith(tools).send(message).calls;

describe('commands that the browser carries out', () => {
  it.each([
    ['open the field handbook', 'open_document', { document: 'field handbook' }],
    ['öffne das Dokument „Preise“', 'open_document', { document: 'Preise' }],
    ['show only PDFs', 'set_filter', { kinds: ['pdf'] }],
    ['zeige mir nur geprüfte Dokumente', 'set_filter', { validations: ['validated'] }],
    ['show all documents', 'set_filter', {}],
    [
      'highlight "nine hours" in the field handbook',
      'highlight_passage',
      { text: 'nine hours', document: 'field handbook' },
    ],
    ['highlight nine hours', 'highlight_passage', { text: 'nine hours' }],
    [
      'export the conversation as json',
      'export_content',
      { format: 'json', content: 'conversation' },
    ],
    ['export this answer as PDF', 'export_content', { format: 'pdf', content: 'answer' }],
    ['bookmark the field handbook', 'bookmark_content', { document: 'field handbook' }],
    ['show me the sources', 'show_sources', {}],
    ['show the knowledge graph', 'show_knowledge_graph', {}],
    ['open the knowledge graph of Camp Lark', 'show_knowledge_graph', { entity: 'Camp Lark' }],
    ['Zeige den Wissensgraphen zu Camp Lark.', 'show_knowledge_graph', { entity: 'Camp Lark' }],
    ['zeig mir den Wissensgraphen', 'show_knowledge_graph', {}],
    ['/graph the rescue helicopter', 'show_knowledge_graph', { entity: 'rescue helicopter' }],
    ['share this conversation', 'share_content', {}],
    ['Share the chat for two weeks, please', 'share_content', { days: 14 }],
    ['share this conversation for 3 days', 'share_content', { days: 3 }],
    ['make a link to this conversation for a week', 'share_content', { days: 7 }],
    ['/share 400', 'share_content', { days: 30 }],
    [
      'Teile diese Unterhaltung einen Monat lang, aktuell',
      'share_content',
      { days: 30, scope: 'current' },
    ],
    [
      'what could I ask next?',
      'suggest_follow_up',
      { questions: ['What can you do?', 'Which file formats can I add?'] },
    ],
    [
      'schlag mir Fragen vor',
      'suggest_follow_up',
      { questions: ['Was kannst du?', 'Welche Formate kann ich hinzufügen?'] },
    ],
  ])('%s', (message, name, input) => {
    expect(callsFor(message)).toEqual([{ name, input }]);
  });

  it('saves the last answer without its numbers, under the question', () => {
    const chat = conversationWith(app);
    const { text } = chat.send('hello');
    const saved = chat.send('save this answer');
    expect(saved.calls).toEqual([
      { name: 'save_to_workspace', input: { title: 'hello', content: text } },
    ]);
    expect(saved.text).toContain('hello');
  });

  it.each([
    'show the answer',
    'show me the last answer in the reader',
    'zeig mir die Antwort groß',
  ])('shows the last answer, whatever was done in the app since: %s', (message) => {
    const chat = conversationWith(app);
    const { text } = chat.send('hello');
    chat.send('share this conversation');
    expect(chat.send(message).calls).toEqual([
      { name: 'show_answer', input: { title: 'hello', content: text } },
    ]);
  });

  it('says so when there is no answer to show or to save', () => {
    const { calls, text } = conversationWith(app).send('/answer');
    expect(calls).toEqual([]);
    expect(text).toContain('no answer in this conversation yet');
    expect(conversationWith(app).send('save this answer').calls).toEqual([]);
  });

  it('suggests what stands beside what was found last, but not what was asked', () => {
    const found = ['Height', 'Paint', 'Lamps', 'Ropes', 'Radios'].map((heading, index) =>
      cited(index + 1, `The mast: ${heading}.`, {
        documentTitle: 'Mast report',
        headings: ['Mast report', heading],
      }),
    );
    const chat = conversationWith({ ...app, vector_search: () => ({ passages: found }) });
    chat.send('What is the height of the mast?');
    const [call] = chat.send('/questions').calls;
    expect(call).toEqual({
      name: 'suggest_follow_up',
      input: {
        questions: [
          ...['Paint', 'Lamps', 'Ropes'].map((one) => `What do the documents say about “${one}”?`),
          'Summarize “Mast report”',
        ],
      },
    });
    expect(frontendTools.suggest_follow_up.parameters.safeParse(call?.input).success).toBe(true);
  });

  it('tells what went wrong', () => {
    const chat = conversationWith({
      ...app,
      open_document: () => failure('NOT_FOUND', 'There is no such document.'),
    });
    expect(chat.send('open the moon').text).toContain('There is no such document.');
  });

  it.each(['show me the opening hours', 'what is open on Sunday?', 'open notes/plan.md'])(
    'leaves “%s” to others',
    (message) => {
      const names = callsFor(message, { ...app, read_file: () => failure('NOT_FOUND') });
      expect(names.map(({ name }) => name)).not.toContain('open_document');
    },
  );

  it('is not tried where there is no browser', () => {
    const { open_document: _, ...rest } = app;
    expect(callsFor('open the field handbook', rest).map(({ name }) => name)).toEqual([
      'vector_search',
    ]);
  });
});
