import { randomBytes } from 'node:crypto';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import type { OutputChunk, ToolContext } from '../schema.ts';
import { KeptOutput } from './kept-output.ts';
import type { CommandPlan } from './plan-command.ts';
import { type ProcessEnd, runProcess } from './run-process.ts';

/** A command that goes on after the call that started it. */
export type BackgroundCommand = {
  id: string;
  command: string;
  /** Whoever may look at it and stop it. */
  owner: { tenantId: string; threadId: string };
  /** What it wrote since the last look. */
  output: KeptOutput;
  /** Set when it is over. */
  end: ProcessEnd | undefined;
  done: Promise<ProcessEnd>;
  stop: () => void;
};

type Running = {
  stops: Set<{ stop: () => void; done: Promise<unknown> }>;
  background: Map<string, BackgroundCommand>;
};

/** Several bundles live in one server process; what one starts the other must be able to end. */
const holder = globalThis as typeof globalThis & { __flightdeckCommands?: Running };
holder.__flightdeckCommands ??= { stops: new Set(), background: new Map() };
const running = holder.__flightdeckCommands;

type CommandRequest = {
  plan: CommandPlan;
  cwd: string;
  timeoutMs: number;
  signal?: AbortSignal;
  onOutput: (chunk: OutputChunk) => void;
};

/** Runs a command that `stopAllCommands` can end. */
export function startCommand(request: CommandRequest) {
  const { plan, cwd, timeoutMs, onOutput } = request;
  const own = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, own.signal]) : own.signal;
  const { file, args } = plan;
  const done = runProcess({ file, args, cwd, timeoutMs, signal, onOutput });
  const entry = { stop: () => own.abort(), done };
  running.stops.add(entry);
  void done.then(() => running.stops.delete(entry));
  return entry;
}

/** Ends every command of this process; for shutdown. Settles within about a second. */
export async function stopAllCommands(): Promise<void> {
  const entries = [...running.stops];
  for (const { stop } of entries) stop();
  await Promise.all(entries.map(({ done }) => done));
}

const ownerOf = ({ principal, threadId }: ToolContext) => ({
  tenantId: principal.tenantId,
  threadId,
});

function isOwner(command: BackgroundCommand, context: ToolContext): boolean {
  const { tenantId, threadId } = ownerOf(context);
  return command.owner.tenantId === tenantId && command.owner.threadId === threadId;
}

function forgetOldest(): void {
  const over = [...running.background.values()].filter(({ end }) => end);
  const excess = running.background.size - tunables.commands.backgroundKept;
  for (const { id } of over.slice(0, Math.max(excess, 0))) running.background.delete(id);
}

/**
 * Starts a command that goes on by itself, for an hour at most.
 * @throws AppError CONFLICT when too many run in the thread
 */
export function startInBackground(
  command: string,
  plan: CommandPlan,
  cwd: string,
  context: ToolContext,
): BackgroundCommand {
  const going = backgroundCommands(context).filter(({ end }) => !end);
  if (going.length >= tunables.commands.backgroundRunning) {
    const ids = going.map(({ id }) => id).join(', ');
    throw new AppError(
      'CONFLICT',
      `${going.length} commands run in the background already (${ids}). Stop one of them first.`,
    );
  }
  const started: BackgroundCommand = {
    id: `bg-${randomBytes(4).toString('hex')}`,
    command,
    owner: ownerOf(context),
    output: new KeptOutput(tunables.commands.backgroundChars),
    end: undefined,
    ...startCommand({
      plan,
      cwd,
      timeoutMs: tunables.commands.backgroundMaxMs,
      onOutput: ({ text }) => started.output.add(text),
    }),
  };
  void started.done.then((end) => {
    started.end = end;
  });
  running.background.set(started.id, started);
  forgetOldest();
  return started;
}

/** The background commands of a thread, oldest first. */
export function backgroundCommands(context: ToolContext): BackgroundCommand[] {
  return [...running.background.values()].filter((command) => isOwner(command, context));
}

/** @throws AppError NOT_FOUND, also for one of another thread */
export function backgroundCommand(id: string, context: ToolContext): BackgroundCommand {
  const found = running.background.get(id);
  if (found && isOwner(found, context)) return found;
  throw new AppError(
    'NOT_FOUND',
    'There is no such background command. It was started in another conversation, or before the server was.',
  );
}
