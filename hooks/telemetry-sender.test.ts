import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tunables } from '../lib/tunables.ts';
import { TelemetrySender } from './telemetry-sender.ts';
import type { TrackedEvent } from './track.ts';

type Sent = { events: { name: string; properties: Record<string, unknown> }[] };
let answers: number[];
let sent: Sent[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    const status = answers.shift() ?? 202;
    if (status === 0) throw new TypeError('no network');
    return new Response('{}', { status });
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
