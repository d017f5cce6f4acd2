import { describe, expect, it } from 'vitest';
import type { CitedPassage, DocumentSummary } from '@/lib/knowledge/schema';
import { deriveSuggestions, nextOpening, type SuggestionFacts } from './derive-suggestions.ts';

const document = (more: Partial<DocumentSummary> = {}) =>
  ({ id: 'd1', title: 'Mast report', kind: 'pdf', status: 'ready', ...more }) as DocumentSummary;
const passage = (heading: string) =>
  ({ documentTitle: 'Mast report', headings: ['Mast report', heading] }) as CitedPassage;
const facts = (more: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  documents: [document()],
  open: null,
  saidSince: true,
  passages: null,
  asked: '',
  failed: null,
  offline: true,
  guide: false,
  ...more,
});
const keys = (more: Partial<SuggestionFacts>) => {
  const { moment, suggestions } = deriveSuggestions(facts(more));
  return [moment, ...suggestions.map(({ key, name }) => (name ? `${key} ${name}` : key))];
};

describe('suggestions fit the moment', () => {
  it('in an empty workspace', () => {
    expect(keys({ documents: [] })).toEqual(['empty', 'whatCanYouDo', 'addDocument', 'format']);
  });

  it('at the start', () => {
    expect(keys({ guide: true, offline: false })).toEqual([
      'start',
      'rescue',
      'format',
      'citation',
    ]);
    expect(keys({ guide: true, offline: true })).toEqual([
      'start',
      'rescueInEnglish',
      'format',
      'citationInEnglish',
    ]);
    expect(keys({})).toEqual(['start', 'summarize Mast report', 'whatCanYouDo', 'format']);
  });

  it('beside an open document, by its type', () => {
    const open = document();
    const names = ['summarize', 'keyInsights', 'relatedTopics'];
    const about = names.map((key) => `${key} Mast report`);
    expect(keys({ open })).toEqual(['document', ...about]);
    expect(keys({ open: document({ kind: 'csv' }) })[1]).toBe('columns Mast report');
    expect(keys({ open: document({ kind: 'code' }) })[1]).toBe('explainCode Mast report');
    expect(keys({ open: document({ status: 'indexing' }), guide: true })[0]).toBe('start');
  });

  it('after an answer, without what was just asked', () => {
    const passages = ['Height', 'Paint', 'Lamps', 'Ropes'].map(passage);
    expect(keys({ passages, asked: 'What about the height?' })).toEqual([
      'results',
      'section Paint',
      'section Lamps',
      'summarize Mast report',
    ]);
    expect(keys({ passages, offline: false })).toHaveLength(5);
    const plain = { documentTitle: 'Mast report', headings: [] as string[] } as CitedPassage;
    expect(keys({ passages: [plain] })).toEqual([
      'results',
      'summarize Mast report',
      'relatedTopics Mast report',
    ]);
  });

  it('beside an open document: what happened last counts', () => {
    const open = document();
    const passages = ['Height', 'Paint'].map(passage);
    expect(keys({ open, passages })).toEqual([
      'results',
      'section Height',
      'section Paint',
      'summarize Mast report',
    ]);
    expect(keys({ open, passages, saidSince: false })[0]).toBe('document');
    expect(keys({ open, passages: [], offline: false })[0]).toBe('document');
    expect(keys({ open, passages, failed: { retryable: true } })[0]).toBe('error');
    expect(keys({ passages, saidSince: false })[0]).toBe('results');
  });

  it('and only another document is opened anew', () => {
    const first = nextOpening({ documentId: null, messageId: null }, 'd1', 'm1');
    expect(first).toEqual({ documentId: 'd1', messageId: 'm1' });
    expect(nextOpening(first, 'd1', 'm2')).toBe(first);
    expect(nextOpening(first, 'd2', 'm2')).toEqual({ documentId: 'd2', messageId: 'm2' });
    expect(nextOpening(first, null, 'm2').documentId).toBeNull();
  });

  it('after an error', () => {
    const failed = { retryable: true };
    expect(keys({ failed, open: document() })).toEqual([
      'error',
      'retry',
      'newChat',
      'whatCanYouDo',
    ]);
    expect(keys({ failed: { retryable: false } })).not.toContain('retry');
  });

  it('and names from documents stay one honest line', () => {
    const open = document({ title: 'Mast\u202e\nreport\u0000' });
    expect(keys({ open })[1]).toBe('summarize Mast report');
    expect(keys({ open: document({ title: 'x'.repeat(200) }), guide: true })[0]).toBe('start');
  });

  it('and are two to four', () => {
    for (const open of [null, document(), document({ kind: 'json' })]) {
      for (const passages of [null, [], [passage('A')], [passage('A'), passage('B')]]) {
        for (const offline of [true, false]) {
          const { suggestions } = deriveSuggestions(facts({ open, passages, offline }));
          expect(suggestions.length).toBeGreaterThanOrEqual(2);
          expect(suggestions.length).toBeLessThanOrEqual(4);
        }
      }
    }
  });
});
