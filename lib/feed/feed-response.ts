import { streamsEnd } from '../lifecycle/index.ts';
import { tunables } from '../tunables.ts';
import { subscribeFeed } from './feed.ts';
import type { FeedEvent } from './schema.ts';

/** A workspace's feed as Server-Sent Events, until the client goes or falls too far behind, or the server ends. */
export function feedResponse(tenantId: string, workspaceId: string, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return end();
          controller.enqueue(encoder.encode(text));
        };
        const unsubscribe = subscribeFeed(tenantId, workspaceId, (event) =>
          send(`data: ${JSON.stringify(event)}\n\n`),
        );
        const heartbeat = setInterval(() => send(':\n\n'), tunables.feed.heartbeatMs);
        let ended = false;
        const close = () => {
          send(`data: ${JSON.stringify({ type: 'closing' } satisfies FeedEvent)}\n\n`);
          end();
        };
        streamsEnd().addEventListener('abort', close);
        end = () => {
          if (ended) return;
          ended = true;
          streamsEnd().removeEventListener('abort', close);
          clearInterval(heartbeat);
          unsubscribe();
          controller.close();
        };
        signal.addEventListener('abort', () => end());
        send('retry: 2000\n\n');
      },
      cancel: () => end(),
    },
    { highWaterMark: tunables.feed.maxBacklog },
  );
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
