import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { readLines, resolveInside, showPath } from '../../workspace-files/index.ts';
import type { ToolDefinition } from '../schema.ts';
import { numberLines } from './numbered-lines.ts';
import { pathSchema } from './path-schema.ts';

const line = z.number().int().min(1).max(1_000_000_000);
const inputSchema = z
  .object({
    path: pathSchema,
    start_line: line.optional().describe('First line, from 1; the first of the file unless given.'),
    end_line: line.optional().describe('Last line, included; the last of the file unless given.'),
  })
  .refine(({ start_line = 1, end_line }) => end_line === undefined || end_line >= start_line, {
    path: ['end_line'],
    message: 'end_line lies before start_line.',
  });
export type ReadFileInput = z.infer<typeof inputSchema>;

/** Result of `read_file`. */
export type ReadFileResult = {
  path: string;
  startLine: number;
  /** Last line in `content`; 0 for an empty file. */
  endLine: number;
  /** null when the file is too large to have been read to its end. */
  totalLines: number | null;
  /** Lines with their numbers, a tabulator between. */
  content: string;
  /** What was left out and how to get it. */
  note?: string;
};

export function readFileTool(): ToolDefinition<ReadFileInput> {
  return {
    name: 'read_file',
    description:
      'Reads a text file of the workspace. Lines come with their numbers, which are not part of the file.',
    category: 'file',
    input: inputSchema,
    timeoutMs: tunables.files.fileTimeoutMs,
    resultCap: 2 * tunables.files.readChars,
    subject: ({ path }) => showPath(path),
    realSubject: async ({ input, context }) =>
      (await resolveInside(context.workspaceDir, input.path)).relative,
    execute: async ({ input, context }): Promise<ReadFileResult> => {
      const place = await resolveInside(context.workspaceDir, input.path);
      const found = await readLines(place, { start: input.start_line, end: input.end_line });
      const { content, end } = numberLines(found);
      const cut = end < found.start + found.lines.length - 1;
      return {
        path: place.relative,
        startLine: found.start,
        endLine: end,
        totalLines: found.total,
        content,
        ...(cut && { note: `Cut for length. Go on with start_line ${end + 1}.` }),
      };
    },
  };
}
