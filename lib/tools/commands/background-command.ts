import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import type { ToolDefinition } from '../schema.ts';
import { KeptOutput } from './kept-output.ts';
import { plainOutput } from './plain-output.ts';
import {
  type BackgroundCommand,
  backgroundCommand,
  backgroundCommands,
} from './running-commands.ts';

const inputSchema = z
  .object({
    action: z.enum(['output', 'stop', 'list']),
    id: z.string().max(40).optional().describe('Which command; not needed for list.'),
  })
  .refine(({ action, id }) => action === 'list' || id !== undefined, {
    path: ['id'],
    message: 'Give the id that run_command returned.',
  });
export type BackgroundCommandInput = z.infer<typeof inputSchema>;

/** A background command as the model is told of it. */
export type BackgroundState = {
  id: string;
  command: string;
  running: boolean;
  /** When it is over: its exit code, or null and the signal that ended it. */
  exitCode?: number | null;
  signal?: string;
  durationMs?: number;
  /** What it wrote since the last look; the middle is left out when that is much. */
  output: string;
};

/** How a command is doing. What it wrote is told once. */
export function backgroundState(command: BackgroundCommand): BackgroundState {
  const output = plainOutput(command.output.toString());
  command.output = new KeptOutput(tunables.commands.backgroundChars);
  const { id, command: line, end } = command;
  if (!end) return { id, command: line, running: true, output };
  const { exitCode, signal, durationMs } = end;
  return {
    id,
    command: line,
    running: false,
    exitCode,
    ...(signal && { signal }),
    durationMs,
    output,
  };
}

/** Looks at, stops and lists what `run_command` started in the background. */
export function backgroundCommandTool(): ToolDefinition<BackgroundCommandInput> {
  return {
    name: 'background_command',
    description:
      'Looks after commands that run_command started in the background: output (what they wrote since the last look), stop, or list.',
    category: 'terminal',
    input: inputSchema,
    timeoutMs: tunables.files.fileTimeoutMs,
    resultCap: 3 * tunables.commands.backgroundChars,
    execute: async ({ input, context }) => {
      if (input.action === 'list') {
        const commands = backgroundCommands(context).map(({ id, command, end }) => ({
          id,
          command,
          running: !end,
        }));
        return { commands };
      }
      const found = backgroundCommand(input.id ?? '', context);
      if (input.action === 'stop') {
        found.stop();
        await found.done;
      }
      return backgroundState(found);
    },
  };
}
