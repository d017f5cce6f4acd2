import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '@/hooks/document-filter';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { DEFAULT_PREFERENCES } from '@/lib/settings/schema';
import type { PageFacts } from './page-facts.ts';
import { pageInstructions } from './page-instructions.ts';
import { READABLE, type ReadableName, readableName, readableText } from './readable-context.ts';

const document = (more: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id: 'd1',
  title: 'Mast report',
  fileName: 'mast.pdf',
  kind: 'pdf',
  origin: 'url',
  url: 'https://example.org/?token=hidden',
  sizeBytes: 1,
  pageCount: 3,
  status: 'ready',
  progress: 100,
  errorCode: null,
  errorMessage: null,
  validation: null,
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
  ...more,
});
const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  slug: 'guide',
  workspace: { id: 'w1', name: 'Harbour', tenant: 'local' },
  documents: [document()],
  open: null,
  range: null,
  filter: NO_FILTER,
  queries: [],
  preferences: null,
  ...more,
});
const told = (name: ReadableName, more: Partial<PageFacts> = {}) =>
  JSON.parse(readableText(name, facts(more)) || 'null');

describe('what the page tells', () => {
  it('is the workspace with the document that stands open, without its address', () => {
    expect(told('workspace')).toEqual({
      id: 'w1',
      name: 'Harbour',
      documents: 1,
      activeDocument: null,
    });
    const open = document();
    expect(told('workspace', { open }).activeDocument).toEqual({
      id: 'd1',
      title: 'Mast report',
      type: 'pdf',
      pages: 3,
    });
    const all = (Object.keys(READABLE) as ReadableName[]).map((name) =>
      readableText(name, facts({ open, preferences: DEFAULT_PREFERENCES })),
    );
    expect(all.join()).not.toContain('hidden');
  });

  it('are the ten newest questions and their five topics, and nothing before the first', () => {
    expect(readableText('queries', facts())).toBe('');
    const queries = Array.from(
      { length: 12 },
      (_, n) => `How tall is mast number${n} on the pier?`,
    );
    const { recent, topics } = told('queries', { queries });
    expect(recent).toHaveLength(10);
    expect(recent[0]).toContain('number11');
    expect(topics).toHaveLength(5);
    expect(topics.slice(0, 3)).toEqual(['tall', 'mast', 'pier']);
  });

  it('is cut where it is long', () => {
    expect(told('queries', { queries: ['x'.repeat(5_000)] }).recent[0]).toHaveLength(200);
    const name = 'n'.repeat(5_000);
    expect(told('workspace', { workspace: { id: 'w', name, tenant: 't' } }).name).toHaveLength(200);
  });

  it('are the preferences once they are known', () => {
    expect(readableText('preferences', facts())).toBe('');
    expect(told('preferences', { preferences: DEFAULT_PREFERENCES })).toEqual({
      responseLength: 'normal',
      citations: true,
      language: 'auto',
      expertise: 'normal',
    });
  });

  it('are the chosen sources, the marked passage and the filter', () => {
    const range = { start: 3, end: 9 };
    expect(
      told('session', { open: document(), range, filter: { ...NO_FILTER, query: ' mast ' } }),
    ).toEqual({
      tenant: 'local',
      selectedSources: [{ id: 'd1', title: 'Mast report' }],
      markedPassage: range,
      documentsFilter: { query: 'mast', kinds: [], validations: [] },
    });
    expect(told('session').documentsFilter).toBeNull();
  });

  it('is found again by its description', () => {
    expect(readableName(READABLE.session.description)).toBe('session');
    expect(readableName('something else')).toBeUndefined();
  });
});

describe('what the assistant is to mind', () => {
  it('follows the document and the preferences', () => {
    expect(pageInstructions(facts())).toEqual([]);
    const open = document({ kind: 'code', fileName: 'mast.TS' });
    const preferences = { ...DEFAULT_PREFERENCES, responseLength: 'short' as const };
    expect(pageInstructions(facts({ open, preferences }))).toEqual([
      { id: 'document_type', kind: 'code', language: 'typescript' },
      { id: 'expertise', level: 'normal' },
      { id: 'response_length', length: 'short' },
    ]);
    const unknown = document({ kind: 'code', fileName: 'mast.zig' });
    expect(pageInstructions(facts({ open: unknown }))).toEqual([
      { id: 'document_type', kind: 'code' },
    ]);
  });
});
