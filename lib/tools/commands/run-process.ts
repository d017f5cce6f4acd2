import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { commandEnvironment } from '../../env.ts';
import { tunables } from '../../tunables.ts';
import type { OutputChunk } from '../schema.ts';
import { endGroup } from './process-group.ts';

export type ProcessRequest = {
  file: string;
  args: string[];
  cwd: string;
  timeoutMs: number;
  /** Ends the process. */
  signal: AbortSignal;
  onOutput: (chunk: OutputChunk) => void;
};

/** How a process ended. */
export type ProcessEnd = {
  /** null when a signal ended it. 126 and 127, as from a shell: not executable, not found. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  /** Ended by `ProcessRequest.signal`. */
  stopped: boolean;
  durationMs: number;
};

/** Hands on what a stream brings, slower once it floods. */
function readOutput(
  stream: Readable,
  name: OutputChunk['stream'],
  child: ChildProcess,
  onOutput: ProcessRequest['onOutput'],
): void {
  const decoder = new StringDecoder('utf8');
  let read = 0;
  const hand = (text: string) => {
    if (text !== '') onOutput({ stream: name, text });
  };
  stream.on('data', (chunk: Buffer) => {
    read += chunk.length;
    hand(decoder.write(chunk));
    if (read < tunables.commands.liveChars || child.exitCode !== null) return;
    stream.pause();
    setTimeout(() => stream.resume(), tunables.commands.floodPauseMs);
  });
  stream.on('end', () => hand(decoder.end()));
  stream.on('error', () => undefined);
}

const failedStart = (error: NodeJS.ErrnoException, file: string) =>
  error.code === 'ENOENT'
    ? { exitCode: 127, text: `${file}: command not found\n` }
    : { exitCode: 126, text: `${file}: cannot be started (${error.code})\n` };

/**
 * Runs a program in a process group of its own, without input and with few environment variables.
 * The promise is never rejected. After the time-out or the signal the whole group is asked to end,
 * then killed, and the promise settles within a second; children that outlive the program are ended
 * too.
 */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  const { file, args, cwd, timeoutMs, signal, onOutput } = request;
  const started = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: commandEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Without descriptors left there are no streams, and an error that nobody heard would end the server.
  child.on('error', () => undefined);
  readOutput(child.stdout, 'stdout', child, onOutput);
  readOutput(child.stderr, 'stderr', child, onOutput);
  return new Promise((resolve) => {
    let end: Pick<ProcessEnd, 'exitCode' | 'signal'> = { exitCode: null, signal: null };
    let timedOut = false;
    let stopped = false;
    const timers: NodeJS.Timeout[] = [];
    const after = (ms: number, work: () => void) => timers.push(setTimeout(work, ms));
    const settle = () => {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ ...end, timedOut, stopped, durationMs: Math.round(performance.now() - started) });
    };
    const finish = () => {
      endGroup(child);
      after(tunables.commands.giveUpAfterMs, settle);
    };
    const stop = () => {
      if (timedOut || stopped) return;
      stopped = true;
      finish();
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      const failure = failedStart(error, file);
      end = { exitCode: failure.exitCode, signal: null };
      onOutput({ stream: 'stderr', text: failure.text });
      settle();
    });
    child.once('exit', (exitCode, endSignal) => {
      end = { exitCode, signal: endSignal };
      if (timedOut || stopped) return;
      endGroup(child);
      after(tunables.commands.drainMs, settle);
    });
    child.once('close', settle);
    after(timeoutMs, () => {
      if (stopped || end.exitCode !== null || end.signal !== null) return;
      timedOut = true;
      finish();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
