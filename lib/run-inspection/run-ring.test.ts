import { describe, expect, it } from 'vitest';
import { hideSettings } from './hide-settings.ts';
import { RunRing } from './run-ring.ts';

const head = (runId: string) => ({
  runId,
  threadId: 'thread',
  context: [],
  forwardedProps: {},
});
const call = (id: string, text = '') => JSON.stringify({ id, text });
const callsOf = (ring: RunRing, runId: string) =>
  ring.find('tenant', 'thread', runId)?.calls.map(({ id }) => id);

describe('what is kept of recent runs', () => {
  it('is found by who has the tenant and the thread, and by nobody else', () => {
    const ring = new RunRing();
    ring.open('tenant', head('run'));
    ring.keep('run', 'a', call('a'));
    expect(callsOf(ring, 'run')).toEqual(['a']);
    expect(ring.find('other', 'thread', 'run')).toBeUndefined();
    expect(ring.find('tenant', 'other', 'run')).toBeUndefined();
  });

  it('a call is kept once, as it came to be', () => {
    const ring = new RunRing();
    ring.open('tenant', head('run'));
    ring.keep('run', 'a', call('a', 'begun'));
    ring.keep('run', 'a', call('a', 'ended'));
    expect(ring.find('tenant', 'thread', 'run')?.calls).toEqual([{ id: 'a', text: 'ended' }]);
  });

  it('the oldest run goes when there are too many', () => {
    const ring = new RunRing({ runs: 2, bytes: 10_000 });
    for (const runId of ['1', '2', '3']) ring.open('tenant', head(runId));
    expect(callsOf(ring, '1')).toBeUndefined();
    expect(callsOf(ring, '2')).toEqual([]);
  });

  it('and when they are too large; of a run that is too large by itself the oldest calls go', () => {
    const ring = new RunRing({ runs: 5, bytes: 2_500 });
    ring.open('tenant', head('1'));
    ring.keep('1', 'a', call('a', 'x'.repeat(1_000)));
    ring.open('tenant', head('2'));
    ring.keep('2', 'b', call('b', 'x'.repeat(1_000)));
    expect(callsOf(ring, '1')).toBeUndefined();
    ring.keep('2', 'c', call('c', 'x'.repeat(1_000)));
    expect(callsOf(ring, '2')).toEqual(['c']);
    expect(ring.find('tenant', 'thread', '2')?.droppedCalls).toBe(1);
  });
});

it('settings that are secret are hidden wherever a provider quotes them', () => {
  const settings = {
    OPENAI_API_KEY: 'sk-"quoted"-key',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces/hunter2',
    MODEL_NAME: 'a-model',
    PORT: 3000,
  };
  const said = JSON.stringify({ message: 'Wrong key sk-"quoted"-key for a-model' });
  expect(hideSettings(said, settings)).toBe('{"message":"Wrong key [REDACTED] for a-model"}');
  expect(hideSettings('"https://traces/hunter2/v1"', settings)).toBe('"[REDACTED]/v1"');
});
