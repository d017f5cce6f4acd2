import type { DocumentSummary } from '@/lib/knowledge/schema';

/** A document for tests; `given` replaces what a test is about. */
export function documentFixture(given: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: 'd1',
    title: 'Field handbook',
    fileName: 'handbook.pdf',
    kind: 'pdf',
    origin: 'upload',
    url: null,
    sizeBytes: 2_048,
    pageCount: 12,
    status: 'ready',
    progress: 100,
    errorCode: null,
    errorMessage: null,
    validation: null,
    createdAt: '2026-03-01T10:00:00.000Z',
    updatedAt: '2026-03-01T10:00:00.000Z',
    ...given,
  };
}
