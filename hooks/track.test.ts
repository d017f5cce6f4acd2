import { afterEach, beforeEach, expect, it } from 'vitest';
import { tunables } from '../lib/tunables.ts';
import { setTrackSink, type TrackedEvent, track } from './track.ts';

beforeEach(() => {
  setTrackSink(() => undefined);
  setTrackSink(null);
});
afterEach(() => setTrackSink(null));

const stopped = (threadId: string) =>
  track('copilot_generation_stopped', { threadId, stopped: true });

it('keeps events for a sink that comes later, and hands on what happens from then on', () => {
  stopped('a');
  const taken: TrackedEvent[] = [];
  setTrackSink((event) => taken.push(event));
  stopped('b');
  expect(taken.map(({ properties }) => properties)).toEqual([
    { threadId: 'a', stopped: true },
    { threadId: 'b', stopped: true },
  ]);
  expect(Date.parse(taken[0]?.at ?? '')).not.toBeNaN();
});

it('keeps no more than the cap, the newest, and tells how many were too many', () => {
  const { trackedEvents: cap } = tunables.browser;
  for (let event = 0; event < cap + 3; event++) stopped(String(event));
  const taken: TrackedEvent[] = [];
  setTrackSink((event) => taken.push(event));
  expect(taken).toHaveLength(cap + 1);
  expect(taken[0]?.properties).toMatchObject({ threadId: '3' });
  expect(taken.at(-1)).toMatchObject({ name: 'events_dropped', properties: { count: 3 } });
});

it('is not disturbed by a sink that throws', () => {
  setTrackSink(() => {
    throw new Error('full');
  });
  expect(() => stopped('a')).not.toThrow();
});
