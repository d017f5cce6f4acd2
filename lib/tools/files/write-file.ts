import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { showPath } from '../../workspace-files/index.ts';
import type { ToolCall, ToolDefinition } from '../schema.ts';
import {
  applyChange,
  type FileChange,
  openForChange,
  previewChange,
  usesCrlf,
} from './change-file.ts';
import { pathSchema } from './path-schema.ts';

const inputSchema = z.object({
  path: pathSchema,
  content: z
    .string()
    .max(tunables.files.maxWriteChars)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'The content is not plain text.')
    .describe('The whole new content of the file.'),
});
export type WriteFileInput = z.infer<typeof inputSchema>;

/** A file with Windows line ends keeps them, because a model does not see them. */
async function workOut({ input, context }: ToolCall<WriteFileInput>): Promise<FileChange> {
  const { place, before } = await openForChange(context.workspaceDir, input.path);
  const content = input.content.replace(/^\uFEFF/, '');
  const crlf = before !== undefined && usesCrlf(before.text) && !content.includes('\r\n');
  return { place, before, after: crlf ? content.replaceAll('\n', '\r\n') : content };
}

/** Makes a file or replaces its content. */
export function writeFileTool(): ToolDefinition<WriteFileInput> {
  return {
    name: 'write_file',
    description:
      'Makes a text file in the workspace or replaces all of its content. To change a part of a file use edit_file.',
    category: 'file',
    input: inputSchema,
    timeoutMs: tunables.files.fileTimeoutMs,
    resultCap: tunables.files.changeResultChars,
    asks: true,
    subject: ({ path }) => showPath(path),
    preview: async (call) => previewChange(await workOut(call)),
    execute: async ({ basis, ...call }) => applyChange(await workOut(call), basis),
  };
}
