import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { compileGlob, walkFiles } from '../../workspace-files/index.ts';
import type { ToolDefinition } from '../schema.ts';

const inputSchema = z.object({
  pattern: z
    .string()
    .min(1)
    .max(tunables.files.maxPatternChars)
    .describe('A glob such as *.md (in any folder), src/**/*.ts or notes/{plan,ideas}.md.'),
});
export type FindFilesInput = z.infer<typeof inputSchema>;

/** Result of `find_files`. */
export type FindFilesResult = {
  files: string[];
  /** How many there are altogether. */
  total: number;
  /** How many of them are not in `files`. */
  more: number;
};

export function findFilesTool(): ToolDefinition<FindFilesInput> {
  return {
    name: 'find_files',
    description: `Finds files of the workspace by their paths; the first ${tunables.files.found}. Files that .gitignore names are left out.`,
    category: 'search',
    input: inputSchema,
    timeoutMs: tunables.files.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    subject: ({ pattern }) => pattern,
    execute: async ({ input, signal, context }): Promise<FindFilesResult> => {
      const fits = compileGlob(input.pattern);
      const files: string[] = [];
      let total = 0;
      for await (const { path, directory } of walkFiles(context.workspaceDir, signal)) {
        if (directory || !fits(path)) continue;
        total += 1;
        if (files.length < tunables.files.found) files.push(path);
      }
      return { files, total, more: total - files.length };
    },
  };
}
