export { askUserSchema, askUserTool, toQuestions } from './ask-user.ts';
export { CitationNumbers } from './citation-numbers.ts';
export { executeTool, failedOutcome, type ToolOutcome } from './execute-tool.ts';
export type { OutputChunk, ToolCategory, ToolContext, ToolDefinition } from './schema.ts';
export { ToolRegistry } from './tool-registry.ts';
export { type SearchKnowledge, vectorSearchTool } from './vector-search.ts';
