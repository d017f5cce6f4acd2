import { afterEach, beforeEach, expect, it } from 'vitest';
import { tunables } from '../lib/tunables.ts';
import { setTrackSink, type TrackedEvent, track, trackedEvents } from './track.ts';

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
  expect(trackedEvents()).toEqual({ events: [], dropped: 0 });
  expect(Date.parse(taken[0]?.at ?? '')).not.toBeNaN();
});

it('keeps no more than the cap, the newest, and counts the rest', () => {
  const { trackedEvents: cap } = tunables.browser;
  for (let event = 0; event < cap + 3; event++) stopped(String(event));
  const { events, dropped } = trackedEvents();
  expect(events).toHaveLength(cap);
  expect(dropped).toBe(3);
  expect(events.at(-1)?.properties).toMatchObject({ threadId: String(cap + 2) });
});

it('is not disturbed by a sink that throws', () => {
  setTrackSink(() => {
    throw new Error('full');
  });
  expect(() => stopped('a')).not.toThrow();
});
