import { describe, expect, it } from 'vitest';
import { createAgent } from './create-agent.ts';
import { collect, ofType, runInput, userMessage } from './testing/run-agent.ts';
import { end, say, scriptedModel } from './testing/scripted-model.ts';
import { stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };

async function ask(content: string, forwardedProps = {}) {
  const model = scriptedModel([[...say('fine'), end()]]);
  const agent = createAgent({ principal, workspaceId: 'guide', search: stubSearch([]), model });
  const events = await collect(
    agent,
    runInput({ messages: [userMessage(content)], forwardedProps }),
  );
  const named = (name: string) =>
    ofType(events, 'CUSTOM').find((event) => event.name === name)?.value;
  return { events, model, intent: named('intent'), usage: named('context_usage') };
}

describe('a message', () => {
  it('is classified before it is answered, and the model is told how', async () => {
    const { intent, model } = await ask('What is the capital of France?');
    expect(intent).toMatchObject({ type: 'simple_question', handler: 'direct_response' });
    expect(JSON.stringify(model.calls[0]?.prompt[0])).toContain('simple_question');
  });

  it('of a complex task is planned first, unless the user wants an answer at once', async () => {
    const task = 'Build a small status page with three sections';
    const planned = await ask(task);
    expect(planned.intent).toMatchObject({ handler: 'workflow_executor', source: 'offline' });
    expect(ofType(planned.events, 'STATE_SNAPSHOT')).not.toEqual([]);
    const direct = await ask(task, { flightdeck: { handler: 'direct_response' } });
    expect(direct.intent).toMatchObject({ handler: 'direct_response', source: 'user' });
    expect(ofType(direct.events, 'STATE_SNAPSHOT')).toEqual([]);
  });

  it('comes with an account of what fills the window', async () => {
    const { usage } = await ask('hello');
    const { parts, usedTokens } = usage as {
      parts: { name: string; tokens: number }[];
      usedTokens: number;
    };
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['instructions', 'tools', 'identity', 'conversation']),
    );
    expect(usedTokens).toBe(parts.reduce((sum, { tokens }) => sum + tokens, 0));
  });
});
