import { tunables } from '../tunables.ts';
import type { StepOutcome } from './drive-workflow.ts';
import { STEP_DONE, STEP_FAILED } from './step-prompt.ts';

/** What was seen of an attempt at a step. */
export type StepTrace = {
  /** The last thing the model said. */
  text: string;
  /** The error of the last tool call, when that failed. */
  lastError?: string;
  files: string[];
};

/**
 * What came of a step: by its last line if the model kept to the form, else it failed if its last
 * tool call did.
 */
export function readStepOutcome({ text, lastError, files }: StepTrace): StepOutcome {
  const changed = files.length > 0 ? { files } : {};
  const lines = text.trim().split('\n');
  const rest = lines.slice(0, -1).join('\n');
  const failed = behind(STEP_FAILED, lines.at(-1));
  if (failed !== undefined) {
    return { type: 'failed', error: cut(failed) || 'No reason given.', ...changed };
  }
  const done = behind(STEP_DONE, lines.at(-1));
  if (done !== undefined) return { type: 'done', result: cut(done) || cut(rest), ...changed };
  if (lastError !== undefined) return { type: 'failed', error: cut(lastError), ...changed };
  return { type: 'done', result: cut(text), ...changed };
}

/** What stands behind a mark at the beginning of a line. Models like to set it in bold. */
function behind(mark: string, line = ''): string | undefined {
  const start = /^[\s*_]*/.exec(line)?.[0].length ?? 0;
  const end = start + mark.length;
  if (line.slice(start, end).toLowerCase() !== mark.toLowerCase()) return undefined;
  const bold = line.slice(0, start).trim();
  const text = line.slice(end).trim();
  return bold === '' ? text : text.replaceAll(bold, '').trim();
}

/** @returns the text as far as the state may hold it */
export function cut(text: string, most: number = tunables.workflows.resultChars): string {
  const short = text.trim();
  return short.length <= most ? short : `${short.slice(0, most - 1).toWellFormed()}…`;
}
