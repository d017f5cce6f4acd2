import type { ChatPorts } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';
import { takePage } from './history.ts';

/** Fetches the page of the transcript before what is shown, if there is one. */
export async function loadEarlier(
  ports: Pick<ChatPorts, 'agent' | 'readEarlier' | 'onRequestFailed'>,
  store: ChatStore,
): Promise<void> {
  const { before, loading } = store.getState().history;
  if (before === null || loading) return;
  store.setHistory((history) => ({ ...history, loading: true }));
  try {
    const page = await ports.readEarlier(before);
    store.setHistory((history) => takePage(history, page, ports.agent.messages));
  } catch (error) {
    store.setHistory((history) => ({ ...history, loading: false }));
    ports.onRequestFailed(error);
  }
}
