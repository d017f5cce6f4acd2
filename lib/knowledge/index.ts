export { addDocument } from './add-document.ts';
export { addUrl } from './add-url.ts';
export { cancelDocument } from './cancel-document.ts';
export { deleteDocument } from './delete-document.ts';
export { uploadName } from './document-name.ts';
export { getDocument } from './get-document.ts';
export { readEntity } from './graph/read-entity.ts';
export { findEntities, readGraph } from './graph/read-graph.ts';
export { recordCitations } from './graph/record-citations.ts';
export { listDocuments } from './list-documents.ts';
export { createNote } from './notes/create-note.ts';
export { getNote } from './notes/get-note.ts';
export { saveNote } from './notes/save-note.ts';
export { readDocumentFile } from './read-document-file.ts';
export { renameDocument } from './rename-document.ts';
export { type Piece, piecesOfDocuments } from './retrieval/chunk-repository.ts';
export { explainSearch } from './retrieval/explain-search.ts';
export { type Highlight, highlightTerms } from './retrieval/highlight-terms.ts';
export { lexicalText } from './retrieval/lexical-text.ts';
export { rankedSearch } from './retrieval/ranked-search.ts';
export { searchKnowledge } from './retrieval/search-knowledge.ts';
export { tellingExcerpt } from './retrieval/telling-excerpt.ts';
export { retryDocument } from './retry-document.ts';
export {
  addUrlSchema,
  createNoteSchema,
  type DocumentDetail,
  type DocumentSummary,
  findEntitiesSchema,
  graphRequestSchema,
  type KnowledgeScope,
  type Note,
  readEntitySchema,
  renameDocumentSchema,
  saveNoteSchema,
  searchRequestSchema,
  setValidationSchema,
} from './schema.ts';
export { seedSamples } from './seed-samples.ts';
export { startIngestion } from './start-ingestion.ts';
export { judgeSources, proposeSources, setValidation } from './validate-documents.ts';
