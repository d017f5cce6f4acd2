import type { Message } from '@ag-ui/core';
import { expect, it, vi } from 'vitest';
import type { ChatState } from '@/components/chat/chat-ports';
import { afterTurn } from './after-turn.ts';

const call = (id: string): Message => ({
  id: `m-${id}`,
  role: 'assistant',
  toolCalls: [{ id, type: 'function', function: { name: 'open_document', arguments: '{}' } }],
});
const result = (toolCallId: string): Message => ({
  id: `r-${toolCallId}`,
  role: 'tool',
  toolCallId,
  content: '{}',
});

function setUp() {
  let state: Pick<ChatState, 'phase' | 'error'> = { phase: 'idle', error: null };
  const watchers = new Set<() => void>();
  const turn = {
    messages: [call('a')] as Message[],
    getState: () => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
  const go = vi.fn();
  const cancel = afterTurn(turn, go);
  const become = (next: Partial<typeof state>) => {
    state = { ...state, ...next };
    for (const watcher of [...watchers]) watcher();
  };
  return { turn, go, cancel, become };
}

it('waits for the answer that follows the call, over further calls of the browser', () => {
  const { turn, go, become } = setUp();
  become({ phase: 'idle' });
  expect(go).not.toHaveBeenCalled();
  turn.messages.push(result('a'));
  become({ phase: 'running' });
  turn.messages.push(call('b'));
  become({ phase: 'idle' });
  expect(go).not.toHaveBeenCalled();
  turn.messages.push(result('b'));
  become({ phase: 'running' });
  become({ phase: 'waiting' });
  expect(go).not.toHaveBeenCalled();
  become({ phase: 'idle' });
  become({ phase: 'idle' });
  expect(go).toHaveBeenCalledOnce();
});

it('goes when the assistant cannot go on, and not after it was called off', () => {
  const failed = setUp();
  failed.turn.messages.push(result('a'));
  failed.become({ error: { code: 'NETWORK', message: '', retryable: true } as ChatState['error'] });
  expect(failed.go).toHaveBeenCalledOnce();

  const off = setUp();
  off.turn.messages.push(result('a'));
  off.cancel();
  off.become({ phase: 'running' });
  off.become({ phase: 'idle' });
  expect(off.go).not.toHaveBeenCalled();
});
