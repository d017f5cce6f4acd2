import { fitText } from '../fit.ts';
import type { MakePart } from '../sources.ts';
import { asRecord, asText, pastCalls } from '../tool-history.ts';

const COMMAND_TOKENS = 150;

/** What the tool says about the end of the command: exit code, signal, duration. */
function facts(output: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(output).filter(
      ([name, value]) => !/^std|output/i.test(name) && ['number', 'boolean'].includes(typeof value),
    ),
  );
}

/** The last command that ran in this conversation, how it ended, and the end of its output. */
export const lastCommandPart: MakePart = ({ transcript }, budget) => {
  const last = pastCalls(transcript).findLast(({ tool }) => tool === 'run_command');
  if (!last) return undefined;
  const command = fitText(asText(last.input.command), COMMAND_TOKENS);
  const output = asRecord(last.output);
  const said =
    last.error?.message ??
    (asText(last.output) ||
      [output.stdout, output.stderr]
        .map((text) => asText(text).trim())
        .filter(Boolean)
        .join('\n'));
  const { text, cut } = fitText(said, budget - command.tokens - COMMAND_TOKENS, 'tail');
  return {
    title: 'The last command, with the end of its output',
    data: { command: command.text, ...facts(output), output: text },
    cut,
  };
};
