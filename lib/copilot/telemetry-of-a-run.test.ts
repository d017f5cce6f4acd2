import { expect, it, vi } from 'vitest';
import { Conversation, withServer } from '../../test/conversation.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { readRunTimeline, telemetryQueue } from '../telemetry/index.ts';

withServer();

it('tells of a run what it did and how long it took, and no word of what was said', async () => {
  const chat = new Conversation();
  const reply = await chat.say('How many documents are there in the xylophone folder?');
  const { runId } = reply.events[0] as unknown as { runId: string };
  const events = await vi.waitFor(async () => {
    await telemetryQueue().flush();
    const { events } = await readRunTimeline(LOCAL_OWNER, runId);
    expect(events.at(-1)?.name).toBe('run_ended');
    return events;
  });
  const names = events.map(({ name }) => name);
  expect(names[0]).toBe('run_started');
  expect(names).toEqual(expect.arrayContaining(['intent', 'model_call', 'tool_call']));
  expect(events.at(-1)?.properties).toMatchObject({
    status: 'finished',
    firstTokenMs: expect.any(Number),
    toolCalls: expect.any(Number),
  });
  const call = events.find(({ name }) => name === 'model_call');
  expect(call?.properties).toMatchObject({ provider: 'offline', outcome: 'ok' });
  expect(JSON.stringify(events)).not.toContain('xylophone');
});
