import { askUserTool } from './ask-user.ts';
import { backgroundCommandTool } from './commands/background-command.ts';
import { runCommandTool } from './commands/run-command.ts';
import { countDocumentsTool } from './documents/count-documents.ts';
import { type CreateNote, createNoteTool } from './documents/create-note.ts';
import { type ListDocuments, listDocumentsTool } from './documents/list-documents.ts';
import { editFileTool } from './files/edit-file.ts';
import { findFilesTool } from './files/find-files.ts';
import { readFileTool } from './files/read-file.ts';
import { writeFileTool } from './files/write-file.ts';
import type { ToolDefinition } from './schema.ts';
import { searchCodeTool } from './search/search-code.ts';
import { type SourceValidation, validateSourcesTool } from './validate-sources.ts';
import { type SearchKnowledge, vectorSearchTool } from './vector-search.ts';
import { type AddUrl, type GetDocument, ingestUrlTool } from './web/ingest-url.ts';
import type { WebSearchProvider } from './web/schema.ts';
import { webSearchTool } from './web/web-search.ts';
import { webSearchProvider } from './web/web-search-status.ts';

export type StandardToolsOptions = {
  search: SearchKnowledge;
  /** Without these two no web page can be added. */
  addUrl?: AddUrl;
  getDocument?: GetDocument;
  /** Without it there is no list of documents and nothing to count. */
  listDocuments?: ListDocuments;
  /** Without it nobody takes notes. */
  createNote?: CreateNote;
  /** Without it nobody is asked about sources. */
  validation?: SourceValidation;
  /** Whether the workspace has files; without, the file and terminal tools are not offered. */
  files?: boolean;
  /** The one of the environment unless given; without any there is no web search. */
  webSearch?: WebSearchProvider;
};

const asTool = <Input>(tool: ToolDefinition<Input>) => tool as ToolDefinition;

function fileTools(): ToolDefinition[] {
  return [
    asTool(readFileTool()),
    asTool(writeFileTool()),
    asTool(editFileTool()),
    asTool(findFilesTool()),
    asTool(searchCodeTool()),
    asTool(runCommandTool()),
    asTool(backgroundCommandTool()),
  ];
}

/** The tools that an agent has of its own (20-agent 20.4). */
export function standardTools(options: StandardToolsOptions): ToolDefinition[] {
  const { search, addUrl, getDocument, listDocuments, createNote, validation } = options;
  const { files = true } = options;
  const webSearch = options.webSearch ?? webSearchProvider();
  return [
    asTool(vectorSearchTool(search)),
    ...(files ? fileTools() : []),
    ...(webSearch ? [asTool(webSearchTool(webSearch))] : []),
    ...(addUrl && getDocument ? [asTool(ingestUrlTool(addUrl, getDocument))] : []),
    ...(listDocuments
      ? [asTool(listDocumentsTool(listDocuments)), asTool(countDocumentsTool(listDocuments))]
      : []),
    ...(createNote ? [asTool(createNoteTool(createNote))] : []),
    askUserTool(),
    ...(validation ? [validateSourcesTool(validation)] : []),
  ];
}
