import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { resolveInside, showPath } from '../../workspace-files/index.ts';
import type { ToolCall, ToolDefinition } from '../schema.ts';
import { type BackgroundState, backgroundState } from './background-command.ts';
import { KeptOutput } from './kept-output.ts';
import { livePieces } from './live-pieces.ts';
import { plainOutput } from './plain-output.ts';
import { type CommandPlan, planCommand } from './plan-command.ts';
import { startCommand, startInBackground } from './running-commands.ts';

const { commands } = tunables;
const inputSchema = z.object({
  command: z
    .string()
    .min(1)
    .max(commands.maxCommandChars)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'This is not plain text.')
    .describe('A command line for a POSIX shell. It gets no input and must not ask for any.'),
  cwd: z
    .string()
    .max(tunables.files.maxPathBytes)
    .optional()
    .describe('Folder of the workspace to run it in; the workspace itself unless given.'),
  timeout: z
    .number()
    .min(1)
    .max(commands.maxTimeoutMs / 1_000)
    .optional()
    .describe(
      `Seconds after which it is ended; ${commands.defaultTimeoutMs / 1_000} unless given.`,
    ),
  background: z
    .boolean()
    .optional()
    .describe('Let it go on (a server, a watcher) and return at once; see background_command.'),
});
export type RunCommandInput = z.infer<typeof inputSchema>;

/** Result of `run_command`, unless it was started in the background. */
export type RunCommandResult = {
  /** null when a signal ended it. */
  exitCode: number | null;
  signal?: string;
  timedOut?: boolean;
  durationMs: number;
  /** Both without control characters, and with the middle left out when they are long. */
  stdout: string;
  stderr: string;
};

/** A rule about a command holds where the command usually runs; in another folder it is another thing. */
function subjectOf({ command, cwd }: RunCommandInput): string {
  const folder = cwd === undefined ? '.' : showPath(cwd);
  return folder === '.' ? command : `cd '${folder.replaceAll("'", "'\\''")}' && ${command}`;
}

async function prepare({ input, context }: ToolCall<RunCommandInput>) {
  const plan = planCommand(input.command);
  const folder = input.cwd ?? '.';
  const place = await resolveInside(context.workspaceDir, folder, { kind: 'folder' });
  return { plan, place };
}

async function runInForeground(
  { input, signal, context }: ToolCall<RunCommandInput>,
  plan: CommandPlan,
  cwd: string,
): Promise<RunCommandResult> {
  const kept = {
    stdout: new KeptOutput(commands.modelStdoutChars),
    stderr: new KeptOutput(commands.modelStderrChars),
  };
  const live = livePieces(context.output);
  const { done } = startCommand({
    plan,
    cwd,
    signal,
    timeoutMs: input.timeout === undefined ? commands.defaultTimeoutMs : input.timeout * 1_000,
    onOutput: ({ stream, text }) => {
      const plain = plainOutput(text);
      kept[stream].add(plain);
      live({ stream, text: plain });
    },
  });
  const end = await done;
  if (end.stopped) signal.throwIfAborted();
  return {
    exitCode: end.exitCode,
    ...(end.signal && { signal: end.signal }),
    ...(end.timedOut && { timedOut: true }),
    durationMs: end.durationMs,
    stdout: kept.stdout.toString(),
    stderr: kept.stderr.toString(),
  };
}

async function runInBackground(
  { input, signal, context }: ToolCall<RunCommandInput>,
  plan: CommandPlan,
  cwd: string,
): Promise<BackgroundState> {
  const started = startInBackground(input.command, plan, cwd, context);
  const look = sleep(commands.backgroundFirstLookMs, undefined, { signal }).catch(() => undefined);
  await Promise.race([started.done, look]);
  return backgroundState(started);
}

/** Runs a command in the workspace, its output live. */
export function runCommandTool(): ToolDefinition<RunCommandInput> {
  return {
    name: 'run_command',
    description:
      'Runs a command in the workspace and returns its exit code and output. With background it goes on by itself and an id is returned.',
    category: 'terminal',
    input: inputSchema,
    timeoutMs: commands.maxTimeoutMs + 2 * commands.giveUpAfterMs,
    resultCap: tunables.tools.searchResultChars,
    asks: true,
    subject: subjectOf,
    preview: async (call) => {
      const { plan, place } = await prepare(call);
      const { command, background = false } = call.input;
      const { warnings } = plan;
      return { preview: { type: 'command', command, cwd: place.relative, background, warnings } };
    },
    execute: async (call) => {
      const { plan, place } = await prepare(call);
      const run = call.input.background ? runInBackground : runInForeground;
      return run(call, plan, place.absolute);
    },
  };
}
