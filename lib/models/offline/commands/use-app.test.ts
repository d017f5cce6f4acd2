import { describe, expect, it } from 'vitest';
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
