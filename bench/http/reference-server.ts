import { createServer, type RequestListener } from 'node:http';
import { CopilotRuntime, InMemoryAgentRunner } from '@copilotkit/runtime/v2';
import { createCopilotNodeListener } from '@copilotkit/runtime/v2/node';
import { LOCAL_OWNER } from '../../lib/auth/index.ts';
import { agentForThread } from '../../lib/copilot/agent-for-thread.ts';
import { GUIDE_WORKSPACE } from '../../lib/workspaces/index.ts';
import { listen } from './model-stub.ts';

/**
 * What Flightdeck is measured against, in a process of its own: `bare` writes the events of an
 * answer to the socket and does nothing else; `stock` is CopilotKit's runtime with its in-memory
 * runner and Flightdeck's agent. Prints its address.
 */
const kind = process.argv[2];
const listener: RequestListener = kind === 'bare' ? bare : stock();
const { url } = await listen(createServer(listener));
process.stdout.write(`${url}\n`);

async function bare(...[request, response]: Parameters<RequestListener>): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { threadId, runId, messages } = JSON.parse(body) as {
    threadId: string;
    runId: string;
    messages: { content: string }[];
  };
  const asked = /answer with (\d+) words/.exec(messages.at(-1)?.content ?? '')?.[1];
  const messageId = crypto.randomUUID();
  const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send({ type: 'RUN_STARTED', threadId, runId });
  send({ type: 'TEXT_MESSAGE_START', messageId, role: 'assistant' });
  for (let word = 0; word < Number(asked ?? 5); word++) {
    const more = send({ type: 'TEXT_MESSAGE_CONTENT', messageId, delta: 'word ' });
    if (!more) await new Promise((resolve) => response.once('drain', resolve));
  }
  send({ type: 'TEXT_MESSAGE_END', messageId });
  send({ type: 'RUN_FINISHED', threadId, runId });
  response.end();
}

function stock(): RequestListener {
  const scope = { ...LOCAL_OWNER, workspaceId: GUIDE_WORKSPACE.id, threadId: '' };
  const runtime = new CopilotRuntime({
    agents: () => ({ default: agentForThread(scope) }),
    runner: new InMemoryAgentRunner(),
  });
  return createCopilotNodeListener({ runtime, basePath: '/api/copilotkit' });
}
