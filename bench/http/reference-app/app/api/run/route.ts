import { type BaseEvent, EventType, type RunAgentInput } from '@ag-ui/core';
import { EventEncoder } from '@ag-ui/encoder';
import { createAgent } from '../../../../../../lib/agent/index.ts';
import { LOCAL_OWNER } from '../../../../../../lib/auth/index.ts';

/** Longer than it takes to write the first event to the socket. */
const PAUSE_MS = 25;

/**
 * Flightdeck's agent on a bare route: parses the body, runs the agent, encodes its events. No log, no
 * database, no check of the input and no CopilotKit, so nothing can be taken away from it. With
 * `?first=alone` the opening event is on its way before the agent begins, whose work on the
 * conversation would else hold it up.
 */
export async function POST(request: Request): Promise<Response> {
  const alone = new URL(request.url).searchParams.get('first') === 'alone';
  const input = (await request.json()) as RunAgentInput;
  const encoder = new EventEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: BaseEvent) => controller.enqueue(encoder.encodeBinary(event));
      if (alone) {
        const { threadId, runId } = input;
        send({ type: EventType.RUN_STARTED, threadId, runId } as BaseEvent);
      }
      if (alone) setTimeout(work, PAUSE_MS);
      else work();
      function work() {
        agent()
          .run(input)
          .subscribe({ next: send, complete: () => controller.close() });
      }
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
}

function agent() {
  return createAgent({ principal: LOCAL_OWNER, workspaceId: 'guide', search: async () => [] });
}
