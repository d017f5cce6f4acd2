import { commandWarnings } from './command-warnings.ts';
import { inspectCommand } from './inspect-command.ts';
import type { CommandAnalysis } from './schema.ts';

/**
 * What a command line would do, from its syntax tree alone: nothing is run and no file is read.
 * Takes time in proportion to its length. Never throws; what is not understood is `opaque`.
 */
export function analyseCommand(command: string): CommandAnalysis {
  const inspection = inspectCommand(command);
  const simple = inspection.commands.map(({ words }) => words.map((word) => word.text));
  const { plain } = inspection;
  return {
    simple,
    plain,
    ...(plain && { argv: simple[0] }),
    features: [...inspection.features].sort(),
    opaque: inspection.doubts.size > 0,
    writes: inspection.writes,
    warnings: commandWarnings(inspection),
  };
}
