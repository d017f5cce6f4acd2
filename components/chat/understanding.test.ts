import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { STEERED } from '@/lib/runs/schema.ts';
import { certaintyOf, noUnderstandings, withIntent, withWorkflowRoutes } from './understanding.ts';

const intent = {
  type: 'greeting',
  confidence: 0.9,
  handler: 'direct_response',
  source: 'offline',
  entities: { paths: [], symbols: [], urls: [], commands: [] },
  reasoning: '',
};
const user = (id: string, name?: string): Message => ({
  id,
  role: 'user',
  content: id,
  ...(name && { name }),
});
const workflowMark: Message = {
  id: 'workflow-w',
  role: 'activity',
  activityType: 'workflow',
  content: { workflowId: 'w' },
};
const state = {
  workflows: {
    w: { route: { intent: 'complex_task', handler: 'workflow_executor', confidence: 0.7 } },
  },
};

describe('how messages were understood', () => {
  it('belongs to the question, not to what was said in between', () => {
    const messages = [user('a'), user('b'), user('c', STEERED)];
    const known = withIntent(noUnderstandings, messages, intent);
    expect(Object.keys(known)).toEqual(['b']);
    expect(known.b).toMatchObject({ type: 'greeting', handler: 'direct_response' });
  });

  it('is left out when it is of another form', () => {
    expect(withIntent(noUnderstandings, [user('a')], { type: 'new' })).toBe(noUnderstandings);
    expect(withIntent(noUnderstandings, [], intent)).toBe(noUnderstandings);
  });

  it('is known after a reload of questions that began a workflow', () => {
    const messages = [user('a'), user('b'), workflowMark, user('c')];
    const known = withWorkflowRoutes(noUnderstandings, messages, state);
    expect(known).toEqual({
      b: { type: 'complex_task', handler: 'workflow_executor', confidence: 0.7 },
    });
    const told = withIntent(noUnderstandings, [user('b')], intent);
    expect(withWorkflowRoutes(told, messages, state).b?.type).toBe('greeting');
    expect(withWorkflowRoutes(noUnderstandings, messages, { workflows: 'x' })).toBe(
      noUnderstandings,
    );
  });

  it('is told in a word', () => {
    expect([0.95, 0.6, 0.2].map(certaintyOf)).toEqual(['sure', 'likely', 'unsure']);
  });
});
