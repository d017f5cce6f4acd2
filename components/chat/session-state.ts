import type { Delivery, QueuedMessage } from '@/lib/runs/schema';
import type { ChatError } from './chat-error.ts';

/**
 * `opening`: the thread is being fetched · `sending`: a message is on its way · `running`: the
 * assistant works · `stopping`: Stop was pressed, the end has not come yet · `waiting`: a human has to
 * decide something before the assistant goes on.
 */
export type Phase = 'opening' | 'idle' | 'sending' | 'running' | 'stopping' | 'waiting';

export type SessionState = {
  phase: Phase;
  queue: QueuedMessage[];
  error: ChatError | null;
  /** The server does not answer; the chat keeps trying. */
  offline: boolean;
};

export type SessionAction =
  | { type: 'opened'; waiting: boolean }
  | { type: 'sending' }
  | { type: 'started'; runId: string }
  | { type: 'ended'; waiting: boolean }
  | { type: 'stopping' }
  | { type: 'failed'; error: ChatError }
  | { type: 'error_dismissed' }
  | { type: 'connection_lost' }
  | { type: 'connection_back' }
  | { type: 'queue_listed'; queue: QueuedMessage[] }
  | { type: 'queue_added'; message: QueuedMessage }
  | { type: 'queue_accepted'; messageId: string; runId: string }
  | { type: 'queue_changed'; messageId: string; delivery: Delivery }
  | { type: 'queue_removed'; messageId: string };

const PENDING = 'pending:';

export const openingSession: SessionState = {
  phase: 'opening',
  queue: [],
  error: null,
  offline: false,
};

/** Run id of a queued message that the server has not confirmed yet. */
export const pendingRunId = (messageId: string) => `${PENDING}${messageId}`;
export const isPending = ({ runId }: QueuedMessage) => runId.startsWith(PENDING);

export const isBusy = ({ phase }: Pick<SessionState, 'phase'>) =>
  phase === 'sending' || phase === 'running' || phase === 'stopping';
/** Whether the thread is neither free for a new message nor being opened. */
export const isTaken = (state: SessionState) => isBusy(state) || state.phase === 'waiting';

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'opened':
      if (action.waiting) return { ...state, phase: 'waiting' };
      return state.phase === 'opening' || state.phase === 'waiting'
        ? { ...state, phase: 'idle' }
        : state;
    case 'sending':
      return { ...state, phase: 'sending', error: null };
    case 'started':
      return {
        ...state,
        phase: state.phase === 'stopping' ? 'stopping' : 'running',
        error: null,
        queue: state.queue.filter(({ runId }) => runId !== action.runId),
      };
    case 'ended':
      return { ...state, phase: action.waiting ? 'waiting' : 'idle' };
    case 'stopping':
      return isTaken(state) ? { ...state, phase: 'stopping' } : state;
    case 'failed':
      return { ...state, phase: 'idle', error: action.error };
    case 'error_dismissed':
      return { ...state, error: null };
    case 'connection_lost':
      return { ...state, offline: true };
    case 'connection_back':
      return state.offline ? { ...state, offline: false } : state;
    default:
      return { ...state, queue: reduceQueue(state.queue, action) };
  }
}

type QueueAction = Extract<SessionAction, { type: `queue_${string}` }>;

/** The server's list wins; what it has not confirmed yet stays at the end. */
function reduceQueue(queue: QueuedMessage[], action: QueueAction): QueuedMessage[] {
  switch (action.type) {
    case 'queue_listed': {
      const listed = new Set(action.queue.map(({ messageId }) => messageId));
      const unconfirmed = queue.filter((one) => isPending(one) && !listed.has(one.messageId));
      return [...action.queue, ...unconfirmed];
    }
    case 'queue_added':
      return [...queue, action.message];
    case 'queue_accepted':
      return queue.map((one) =>
        one.messageId === action.messageId ? { ...one, runId: action.runId } : one,
      );
    case 'queue_changed':
      return queue.map((one) =>
        one.messageId === action.messageId ? { ...one, delivery: action.delivery } : one,
      );
    case 'queue_removed':
      return queue.filter(({ messageId }) => messageId !== action.messageId);
  }
}
