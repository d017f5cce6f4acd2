import { happened, measured } from '../metrics/metric-definitions.ts';
import { amount, defineEvent, milliseconds, name, oneOf, wholeNumber } from './define-event.ts';

/** What people are asked, and what happens to documents and requests. */
export const workspaceEvents = {
  approval_asked: defineEvent({
    source: 'server',
    description: 'A run asked a person before it goes on.',
    properties: {
      kind: name('What was asked: an approval, a question, a plan'),
      tool: name('The tool that it is about').optional(),
    },
    measures: ({ kind }) => [happened('approvals_asked', kind)],
  }),
  approval_settled: defineEvent({
    source: 'server',
    description: 'What a run asked was answered, expired or was taken back.',
    properties: {
      kind: name('What was asked'),
      tool: name('The tool that it is about').optional(),
      outcome: name('The verdict, or expired or withdrawn'),
      via: name('Where it was answered').optional(),
      waitMs: milliseconds('From the question to the answer'),
    },
    measures: ({ outcome, waitMs }) => [
      happened('approvals', outcome),
      measured('approval_wait', outcome, waitMs),
    ],
  }),
  document_read: defineEvent({
    source: 'server',
    description: 'A document was read in, or could not be.',
    properties: {
      kind: name('What kind of document; of one that failed, where it came from'),
      outcome: oneOf(['ready', 'failed'], 'How it ended'),
      code: name('Why it failed').optional(),
      durationMs: milliseconds('How long it took').optional(),
      bytes: amount('Its size, in bytes').optional(),
    },
    measures: ({ kind, outcome, durationMs }) => [
      happened('documents', outcome),
      ...(durationMs === undefined ? [] : [measured('ingestion_duration', kind, durationMs)]),
    ],
    failed: ({ outcome }) => outcome === 'failed',
  }),
  request_limited: defineEvent({
    source: 'server',
    description: 'Requests were refused because there were too many; told once a second.',
    properties: {
      kind: name('What there were too many of'),
      count: wholeNumber('Requests that were refused'),
    },
    measures: ({ kind, count }) => [happened('rate_limited', kind, count)],
  }),
};
