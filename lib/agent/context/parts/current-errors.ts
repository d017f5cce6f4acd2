import type { Message } from '@ag-ui/client';
import { RUN_STATUS_ACTIVITY } from '../../../runs/schema.ts';
import { tunables } from '../../../tunables.ts';
import { fitEntries, fitText } from '../fit.ts';
import type { MakePart } from '../sources.ts';
import { asRecord, asText, pastCalls } from '../tool-history.ts';

const MESSAGE_TOKENS = 120;
/** A human said no: a fact of the conversation, and nothing that is broken. */
const NO_ERROR: ReadonlySet<string> = new Set(['DENIED', 'NOT_FINISHED']);

type Failure = { what: string; code: string; message: string; at: number };

/** Calls that failed and were not made again with success. */
function failedCalls(transcript: readonly Message[]): Failure[] {
  const calls = pastCalls(transcript);
  return calls.flatMap(({ tool, error, at }, index) => {
    if (!error || NO_ERROR.has(error.code)) return [];
    const mended = calls.slice(index + 1).some((later) => later.tool === tool && !later.error);
    return mended ? [] : [{ what: tool, ...error, at }];
  });
}

/** Answers that ended with an error. */
function failedRuns(transcript: readonly Message[]): Failure[] {
  return transcript.flatMap((message, at) => {
    if (message.role !== 'activity' || message.activityType !== RUN_STATUS_ACTIVITY) return [];
    const { status, code, message: said } = asRecord(message.content);
    if (status !== 'failed') return [];
    return [{ what: 'answer', code: asText(code), message: asText(said), at }];
  });
}

/** What went wrong in the last two turns and still stands, the newest first. */
export const currentErrorsPart: MakePart = ({ transcript }, budget) => {
  const users = transcript.flatMap(({ role }, at) => (role === 'user' ? [at] : []));
  const since = users.at(-2) ?? 0;
  const failures = [...failedCalls(transcript), ...failedRuns(transcript)]
    .filter(({ at }) => at >= since)
    .toSorted((a, b) => b.at - a.at);
  if (failures.length === 0) return undefined;
  const newest = failures
    .slice(0, tunables.context.recentErrors)
    .map(({ what, code, message }) => ({
      what,
      code,
      message: fitText(message, MESSAGE_TOKENS).text,
    }));
  const { kept } = fitEntries(newest, budget);
  const omitted = failures.length - kept.length;
  const cut =
    omitted > 0 ? ({ omitted, of: failures.length, unit: 'entries' } as const) : undefined;
  return { title: 'What failed lately and was not mended, newest first', data: kept, cut };
};
