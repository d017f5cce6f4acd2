import { EventType } from '@ag-ui/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RunLog } from './run-log.ts';
import { useRunEvents } from './use-run-data.ts';

const heard = (status: RunLog['status']): RunLog => ({
  runId: 'run',
  startedAt: 0,
  status,
  whole: false,
  events: [{ at: 0, event: { type: EventType.RUN_STARTED } }],
});

function Shown({ status }: { status: RunLog['status'] }) {
  const run = { runId: 'run', startedAt: 0, status, question: null, stored: true };
  const { events, error } = useRunEvents('thread', { ...run, tapped: heard(status) });
  return createElement('p', null, error ? 'failed' : `${events?.length} heard`);
}

it.each(['running', 'finished'] as const)(
  'what was heard of a %s run is shown until the stored log is there',
  (status) => {
    expect(renderToStaticMarkup(createElement(Shown, { status }))).toBe('<p>1 heard</p>');
  },
);
