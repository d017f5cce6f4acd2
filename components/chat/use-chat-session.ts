'use client';

import { HttpAgent, useAgent, useCopilotKit } from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { offeredContext } from '@/components/context/offered-context';
import { ApiError, apiRequest } from '@/hooks/api-request';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import { ChatController } from './chat-controller';
import type { ChatPorts, ChatState } from './chat-ports';
import { endBrokenBodies } from './end-broken-bodies';
import { addressWithThread, type ChatPlace, threadIdOf } from './thread-address';

export type ChatSession = {
  state: ChatState;
  controller: ChatController;
  slug: string;
  place: ChatPlace;
  threadId: string;
};

/** One thread, live: its state and the controller that drives it. */
export function useChatSession(slug: string, place: ChatPlace, threadId: string): ChatSession {
  const { copilotkit } = useCopilotKit();
  const { agent } = useAgent({ updates: [] });
  const t = useTranslations('chat');
  // Another language must not begin the session anew: nobody would open the thread for it.
  const words = useRef(t);
  useLayoutEffect(() => {
    words.current = t;
  }, [t]);

  const controller = useMemo(() => {
    const base = `/api/threads/${encodeURIComponent(threadId)}`;
    const ports: ChatPorts = {
      agent,
      run: (directives) =>
        copilotkit.runAgent({
          agent,
          ...(directives && { forwardedProps: { flightdeck: directives } }),
        }),
      connect: () => {
        if (agent instanceof HttpAgent) agent.abortController = new AbortController();
        return copilotkit.connectAgent({ agent });
      },
      stop: () => copilotkit.stopAgent({ agent }),
      pause: () => apiRequest(`${base}/pause`, { method: 'POST' }),
      takeAddress: () => takeAddress(place, threadId),
      makeId: () => crypto.randomUUID(),
      queue: (message) =>
        apiRequest(`${base}/queue`, {
          method: 'POST',
          json: { ...message, context: offeredContext(copilotkit) },
        }),
      changeDelivery: (runId, delivery) =>
        apiRequest(`${base}/queue/${encodeURIComponent(runId)}`, {
          method: 'PATCH',
          json: { delivery },
        }),
      showBranch: (messageId) =>
        apiRequest(`${base}/branch`, { method: 'POST', json: { messageId } }),
      withdraw: (runId) =>
        apiRequest(`${base}/queue/${encodeURIComponent(runId)}`, { method: 'DELETE' }),
      readQueue: () => apiRequest(base),
      readEarlier: (before) => apiRequest(`${base}/messages?before=${before}`),
      readUsage: () => apiRequest(`${base}/context`),
      onRequestFailed: (error) => {
        const message = error instanceof ApiError ? error.message : '';
        toast.error(message || words.current('requestFailed'));
      },
    };
    return new ChatController(threadId, ports);
  }, [agent, copilotkit, place, threadId]);

  // Before the chat's own effects, which connect to the thread.
  useLayoutEffect(() => {
    const release = controller.start();
    window.addEventListener('online', controller.onOnline);
    return () => {
      window.removeEventListener('online', controller.onOnline);
      release();
    };
  }, [controller]);
  useLayoutEffect(() => {
    if (!(agent instanceof HttpAgent)) return;
    const request = agent.fetch;
    agent.fetch = endBrokenBodies(request, controller.noteBroken);
    return () => {
      agent.fetch = request;
    };
  }, [agent, controller]);
  useWorkspaceFeed(slug, controller.onFeed);

  const state = useSyncExternalStore(
    controller.subscribe,
    controller.getState,
    controller.getState,
  );
  return useMemo(
    () => ({ state, controller, slug, place, threadId }),
    [state, controller, slug, place, threadId],
  );
}

/** The first message of a new chat gives the page the thread's address, without a navigation. */
function takeAddress(place: ChatPlace, threadId: string): void {
  const { location, history } = window;
  if (threadIdOf(location.pathname, new URLSearchParams(location.search)) === threadId) return;
  history.replaceState(null, '', addressWithThread(place, threadId, location));
}
