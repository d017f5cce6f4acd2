import * as z from 'zod';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { showPath } from '../../workspace-files/index.ts';
import type { ToolCall, ToolDefinition } from '../schema.ts';
import { applyChange, type FileChange, openForChange, previewChange } from './change-file.ts';
import { pathSchema } from './path-schema.ts';
import { replaceText } from './replace-text.ts';

const text = z
  .string()
  .max(tunables.files.maxWriteChars)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'This is not plain text.');
const inputSchema = z
  .object({
    path: pathSchema,
    old_text: text
      .min(1)
      .describe('What is to go, to the letter; it must be in the file exactly once.'),
    new_text: text.describe('What is to stand in its place.'),
  })
  .refine(({ old_text, new_text }) => old_text !== new_text, {
    path: ['new_text'],
    message: 'old_text and new_text are the same, so there is nothing to change.',
  });
export type EditFileInput = z.infer<typeof inputSchema>;

async function workOut({ input, context }: ToolCall<EditFileInput>): Promise<FileChange> {
  const { place, before } = await openForChange(context.workspaceDir, input.path);
  if (!before) {
    throw new AppError('NOT_FOUND', `${place.relative} does not exist. write_file makes files.`);
  }
  return { place, before, after: replaceText(before.text, input.old_text, input.new_text) };
}

/** Replaces one place of a file. */
export function editFileTool(): ToolDefinition<EditFileInput> {
  return {
    name: 'edit_file',
    description:
      'Replaces a piece of text in a file of the workspace. Read the file first; old_text must be in it exactly once.',
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
