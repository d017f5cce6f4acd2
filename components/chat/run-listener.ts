import { toBranches } from './branches.ts';
import { chatError, failureOf, isConnectionLoss, runErrorOf } from './chat-error.ts';
import type { ChatPorts } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';
import type { AgentListener } from './follow-agent.ts';
import { takeSnapshot, takeWindow } from './history.ts';
import type { LogConnection } from './log-connection.ts';
import type { MessageSender } from './message-sender.ts';
import type { MessageVersions } from './message-versions.ts';
import { withIntent, withWorkflowRoutes } from './understanding.ts';
import type { UsageReader } from './usage-reader.ts';

type Parts = {
  ports: Pick<ChatPorts, 'connect'>;
  store: ChatStore;
  connection: LogConnection;
  sender: MessageSender;
  versions: MessageVersions;
  usage: UsageReader;
};

/** What becomes of the state with all that is heard of the thread and its runs. */
export function runListener(parts: Parts): AgentListener {
  const { ports, store, connection, sender, versions, usage } = parts;
  const { dispatch } = store;
  return {
    onSnapshot: (known, messages) => {
      sender.noteKnown(messages);
      store.setHistory((history) => takeSnapshot(history, known, messages));
    },
    onHistoryWindow: (before) => store.setHistory((history) => takeWindow(history, before)),
    onQueue: (queue) => dispatch({ type: 'queue_listed', queue }),
    onBranches: (turns) => store.set({ branches: toBranches(turns) }),
    onDelivered: (messageId) => dispatch({ type: 'queue_removed', messageId }),
    onIntent: (value, messages) => {
      const { understandings } = store.getState();
      store.set({ understandings: withIntent(understandings, messages, value) });
    },
    onUsage: (value) => usage.take(value),
    onSharedState: (state, messages) => {
      store.shared.set(state);
      if (!messages) return;
      const { understandings } = store.getState();
      const next = withWorkflowRoutes(understandings, messages, state);
      if (next !== understandings) store.set({ understandings: next });
    },
    onStateLost: () => void ports.connect(),
    onOpened: (waiting) => {
      connection.contact();
      void usage.refresh();
      dispatch({ type: 'opened', waiting });
    },
    onStarted: (runId) => {
      connection.contact();
      sender.noteStarted();
      dispatch({ type: 'started', runId });
    },
    onEnded: (waiting) => dispatch({ type: 'ended', waiting }),
    onRunError: (event) => {
      sender.takeBack();
      dispatch({ type: 'failed', error: runErrorOf(event) });
    },
    onStreamFailed: (error) => {
      const lost = isConnectionLoss(error);
      const sending = sender.takeBack();
      if (sending || !lost) dispatch({ type: 'failed', error: failureOf(error) });
      if (lost) connection.lose();
    },
    onStreamCut: () => connection.lose(),
    onStreamDone: () => {
      connection.contact();
      if (sender.takeBack()) {
        dispatch({ type: 'failed', error: chatError('AGENT_EXECUTION_ERROR', '') });
        return;
      }
      const waiting = store.getState().phase === 'waiting';
      dispatch({ type: 'ended', waiting });
      const then = versions.takeAfterStream();
      if (then && !waiting) then();
      else if (!waiting && store.getState().queue.length > 0) connection.rejoin();
    },
  };
}
