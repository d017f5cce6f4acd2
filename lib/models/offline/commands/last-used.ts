import { textPathsIn } from './find-paths.ts';
import type { Turn } from './turn.ts';

const FILE_TOOLS: ReadonlySet<string> = new Set(['read_file', 'edit_file', 'write_file']);

/** The file that the conversation last dealt with: worked on by a tool, else named by the user. */
export function lastPath({ conversation }: Turn): string | undefined {
  const call = conversation.earlierCalls.findLast(
    ({ name, input, error }) =>
      FILE_TOOLS.has(name) && typeof input.path === 'string' && error?.code !== 'NOT_FOUND',
  );
  if (call) return String(call.input.path);
  return conversation.userTurns.slice(0, -1).flatMap(textPathsIn).at(-1);
}

/** The command line that the conversation last ran, or wanted to. */
export function lastCommand({ conversation }: Turn): string | undefined {
  const call = conversation.earlierCalls.findLast(
    ({ name, input }) => name === 'run_command' && typeof input.command === 'string',
  );
  return call && String(call.input.command);
}
