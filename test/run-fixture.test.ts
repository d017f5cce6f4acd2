import { randomUUID } from 'node:crypto';
import { lastValueFrom, toArray } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_OWNER } from '../lib/auth/index.ts';
import { FlightdeckRunner, foldTranscript, loadTranscript, withCaller } from '../lib/runs/index.ts';
import { ensureLocalTenant } from '../lib/workspaces/index.ts';
import { withTestDatabase } from './database.ts';
import { noInterrupts } from './no-interrupts.ts';
import { loadRunFixture } from './run-fixture.ts';
import { runInput } from './run-input.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const plain = (messages: readonly object[]) => JSON.parse(JSON.stringify(messages));

describe('a run that the dev console copied', () => {
  it('is loaded with its messages, tools and events', () => {
    const { fixture, messages, events } = loadRunFixture('rescue-helicopter');
    expect(messages).toMatchObject([{ role: 'user' }]);
    expect(fixture.tools.map(({ name }) => name)).toContain('vector_search');
    expect(JSON.stringify(foldTranscript(events))).toContain('35 minutes');
  });

  it('comes to the same transcript when it is carried out once more', async () => {
    const { messages, events, agent } = loadRunFixture('rescue-helicopter');
    const threadId = randomUUID();
    const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
    const runner = new FlightdeckRunner(agent, noInterrupts);
    const input = runInput(threadId, messages);
    const stream = withCaller(caller, () => runner.run({ threadId, agent: agent(), input }));
    await lastValueFrom(stream.pipe(toArray()));
    const stored = await loadTranscript(caller.tenantId, threadId, { runs: 1 });
    expect(plain(stored.messages)).toEqual(plain(foldTranscript(events)));
  });
});
