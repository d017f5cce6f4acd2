import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tunables } from '../lib/tunables.ts';
import { TelemetrySender } from './telemetry-sender.ts';
import { setTrackSink, type TrackedEvent, track } from './track.ts';

type Sent = { events: { name: string; properties: Record<string, unknown> }[] };
let answers: (number | { status: number; retryAfter: string })[];
let sent: Sent[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    const answer = answers.shift() ?? 202;
    if (answer === 0) throw new TypeError('no network');
    if (typeof answer === 'number') return new Response('{}', { status: answer });
    const { status, retryAfter } = answer;
    return new Response('', { status, headers: { 'retry-after': retryAfter } });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stopped = (threadId: string): TrackedEvent => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  name: 'copilot_generation_stopped',
  properties: { threadId },
});
const names = () => sent.map(({ events }) => events.map(({ name }) => name));

it('sends what happened together, redacted', async () => {
  const sender = new TelemetrySender();
  sender.add(stopped('a'));
  sender.add(stopped(`AKIA${'QWERTYUIOPASDFGH'}`));
  await vi.runAllTimersAsync();
  expect(names()).toEqual([['copilot_generation_stopped', 'copilot_generation_stopped']]);
  expect(sent[0]?.events.map(({ properties }) => properties.threadId)).toEqual(['a', '[REDACTED]']);
});

it.each([[[0, 503, 429]], [[500]]])('sends the same again after %j', async (failures) => {
  answers = [...failures];
  new TelemetrySender().add(stopped('a'));
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(failures.length + 1);
  expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
});

it.each([
  ['20', 20_000],
  ['86400', tunables.telemetry.sendWaitMs],
])('a server that asks for a pause of %s s is asked again after %i ms', async (retryAfter, ms) => {
  answers = [{ status: 503, retryAfter }];
  new TelemetrySender().add(stopped('a'));
  await vi.advanceTimersByTimeAsync(tunables.telemetry.sendMs + ms - 1);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});

it('gives up what is refused, and says so with the next that is taken', async () => {
  answers = [400];
  const sender = new TelemetrySender();
  sender.add(stopped('a'));
  await vi.runAllTimersAsync();
  sender.add(stopped('b'));
  await vi.runAllTimersAsync();
  expect(names().at(-1)).toEqual(['copilot_generation_stopped', 'events_dropped']);
  expect(sent.at(-1)?.events.at(-1)?.properties).toEqual({ count: 1 });
});

it('keeps no more than the cap and counts the rest', async () => {
  const sender = new TelemetrySender();
  const { trackedEvents } = tunables.browser;
  for (let event = 0; event < trackedEvents + 4; event++) sender.add(stopped('a'));
  await vi.runAllTimersAsync();
  const told = sent.flatMap(({ events }) => events);
  expect(told.filter(({ name }) => name === 'copilot_generation_stopped')).toHaveLength(
    trackedEvents,
  );
  expect(told.find(({ name }) => name === 'events_dropped')?.properties).toEqual({ count: 4 });
});

it('tells how many were too many before it was there, although these fill its room', async () => {
  const { trackedEvents } = tunables.browser;
  for (let event = 0; event < trackedEvents + 7; event++) {
    track('copilot_generation_stopped', { threadId: 'a' });
  }
  setTrackSink(new TelemetrySender().add);
  setTrackSink(null);
  await vi.runAllTimersAsync();
  const told = sent.flatMap(({ events }) => events);
  expect(told).toHaveLength(trackedEvents + 1);
  expect(told.filter(({ name }) => name === 'events_dropped')).toMatchObject([
    { properties: { count: 7 } },
  ]);
});

it('leaves the rest to the browser when the page goes', async () => {
  const beacons: Promise<string>[] = [];
  vi.stubGlobal('navigator', {
    sendBeacon: (_: string, body: Blob) => beacons.push(body.text()),
  });
  const sender = new TelemetrySender();
  sender.add(stopped('a'));
  sender.leave();
  await vi.runAllTimersAsync();
  expect(await Promise.all(beacons)).toEqual([expect.stringContaining('"threadId":"a"')]);
  expect(sent).toEqual([]);
});

it('counts what the browser does not take when the page goes', async () => {
  vi.stubGlobal('navigator', { sendBeacon: () => false });
  const sender = new TelemetrySender();
  sender.add(stopped('a'));
  sender.leave();
  sender.add(stopped('b'));
  await vi.runAllTimersAsync();
  expect(sent.at(-1)?.events.at(-1)?.properties).toEqual({ count: 1 });
});

it('sends what the browser did not take when the page was only hidden', async () => {
  vi.stubGlobal('navigator', { sendBeacon: () => false });
  const sender = new TelemetrySender();
  const { sendEvents } = tunables.telemetry;
  for (let event = 0; event < sendEvents + 1; event++) sender.add(stopped(String(event)));
  sender.leave();
  await vi.runAllTimersAsync();
  expect(sent.flatMap(({ events }) => events).map(({ properties }) => properties)).toEqual([
    { threadId: String(sendEvents) },
    { count: sendEvents },
  ]);
});
