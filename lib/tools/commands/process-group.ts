import type { ChildProcess } from 'node:child_process';
import { tunables } from '../../tunables.ts';

/** Sends a signal to a process and all of its descendants; false when none is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

/** Asks the whole group to end, and ends what has not done so in time. */
export function endGroup(child: ChildProcess): void {
  if (!signalGroup(child, 'SIGTERM')) return;
  setTimeout(() => signalGroup(child, 'SIGKILL'), tunables.commands.killAfterMs);
}
