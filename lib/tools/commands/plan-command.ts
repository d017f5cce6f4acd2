import { analyseCommand } from '../../decisions/index.ts';
import { AppError } from '../../errors/index.ts';

/** What is started for a command line. */
export type CommandPlan = { file: string; args: string[]; warnings: string[] };

/**
 * Programs with plain arguments are started as they are; whatever needs a shell gets one.
 * @throws AppError INVALID_REQUEST for an empty line
 */
export function planCommand(command: string): CommandPlan {
  if (command.trim() === '') throw new AppError('INVALID_REQUEST', 'The command is empty.');
  const { plain, argv = [], warnings } = analyseCommand(command);
  const [program, ...args] = argv;
  if (plain && program) return { file: program, args, warnings };
  return { file: '/bin/sh', args: ['-c', command], warnings };
}
