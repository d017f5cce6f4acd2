import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { callFacts, callState, sameFacts } from './call-state.ts';

const call = (args: string): Message => ({
  id: 'a1',
  role: 'assistant',
  toolCalls: [{ id: 'c1', type: 'function', function: { name: 'run_command', arguments: args } }],
});
const activity = (activityType: string, content: Record<string, unknown>): Message => ({
  id: `${activityType}-c1`,
  role: 'activity',
  activityType,
  content: { toolCallId: 'c1', ...content },
});
const user: Message = { id: 'u2', role: 'user', content: 'Next' };
const stateIn = (messages: Message[], busy: boolean, result?: string) =>
  callState(result, callFacts(messages, 'c1'), busy);

describe('callState', () => {
  it('follows a call from its arguments to its end', () => {
    expect(stateIn([call('{"command":"npm')], true)).toBe('preparing');
    expect(stateIn([call('{"command":"npm test"}')], true)).toBe('running');
    expect(stateIn([call('{}')], true, '{"exitCode":1}')).toBe('done');
    expect(stateIn([call('{}')], true, '{"error":{"code":"TIMEOUT"}}')).toBe('failed');
  });

  it('waits while its decision is pending, though no run goes on', () => {
    const asked = activity('decision', { status: 'pending' });
    expect(stateIn([call('{}'), asked], false)).toBe('waiting');
    const answered = activity('decision', { status: 'answered' });
    expect(stateIn([call('{}'), answered], true)).toBe('running');
    const other = { ...asked, content: { toolCallId: 'c2', status: 'pending' } } as Message;
    expect(stateIn([call('{}'), other], true)).toBe('running');
  });

  it('tells a refusal and a stop from a failure', () => {
    const ended = (code: string) => stateIn([call('{}')], false, `{"error":{"code":"${code}"}}`);
    expect(ended('DENIED')).toBe('denied');
    expect(ended('NOT_FINISHED')).toBe('stopped');
    expect(ended('WITHDRAWN')).toBe('stopped');
    expect(ended('NOT_FOUND')).toBe('failed');
  });

  it('is stopped when nobody is left to finish it', () => {
    expect(stateIn([call('{}')], false)).toBe('stopped');
    expect(stateIn([call('{}'), user], true)).toBe('stopped');
  });
});

describe('callFacts', () => {
  it('finds the output of the call, and what cannot be read is none', () => {
    const chunks = [{ stream: 'stdout', text: 'hi' }];
    expect(callFacts([call('{}'), activity('tool_output', { chunks })], 'c1')?.output).toEqual({
      toolCallId: 'c1',
      chunks,
      truncated: false,
    });
    const broken = activity('tool_output', { chunks: 'x' });
    expect(callFacts([call('{}'), broken], 'c1')?.output).toBeUndefined();
    expect(callFacts([user], 'c1')).toBeUndefined();
  });

  it('differs as soon as more was printed', () => {
    const printed = (text: string) =>
      callFacts(
        [call('{}'), activity('tool_output', { chunks: [{ stream: 'stdout', text }] })],
        'c1',
      );
    expect(sameFacts(printed('a'), printed('a'))).toBe(true);
    expect(sameFacts(printed('a'), printed('ab'))).toBe(false);
    expect(sameFacts(undefined, printed('a'))).toBe(false);
  });
});
