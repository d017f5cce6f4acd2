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
  const last = plain(lines.at(-1) ?? '');
  if (startsWith(last, STEP_FAILED)) {
    return {
      type: 'failed',
      error: cut(last.slice(STEP_FAILED.length)) || 'No reason given.',
      ...changed,
    };
  }
  if (startsWith(last, STEP_DONE)) {
    const result = cut(last.slice(STEP_DONE.length)) || cut(lines.slice(0, -1).join('\n'));
    return { type: 'done', result, ...changed };
  }
  if (lastError !== undefined) return { type: 'failed', error: cut(lastError), ...changed };
  return { type: 'done', result: cut(text), ...changed };
}

/** Models like to set the last line in bold. */
const plain = (line: string) => line.replaceAll(/[*_`]/g, '').trim();
const startsWith = (line: string, mark: string) =>
  line.toLowerCase().startsWith(mark.toLowerCase());

/** @returns the text as far as the state may hold it */
export function cut(text: string, most: number = tunables.workflows.resultChars): string {
  const short = text.trim();
  return short.length <= most ? short : `${short.slice(0, most - 1).toWellFormed()}…`;
}
