import type { RunAgentInput } from '@ag-ui/client';
import { EventEncoder } from '@ag-ui/encoder';
import {
  type AgentRunner,
  CopilotRuntime,
  createCopilotRuntimeHandler,
  InMemoryAgentRunner,
} from '@copilotkit/runtime/v2';
import { createAgent } from '../../lib/agent/index.ts';
import { LOCAL_OWNER } from '../../lib/auth/index.ts';
import { FlightdeckRunner, withCaller } from '../../lib/runs/index.ts';
import { GUIDE_WORKSPACE } from '../../lib/workspaces/index.ts';
import { LeanDeltaAgent, StockDeltaAgent } from './delta-agents.ts';

export type Contender = { name: string; run(input: RunAgentInput): Promise<Response> };

const URL = 'http://localhost/api/copilotkit/agent/default/run';
const caller = { ...LOCAL_OWNER, workspaceId: GUIDE_WORKSPACE.id };

/** The options are those of an agent as the app makes it; they are private to its class. */
function leanAgent(): LeanDeltaAgent {
  const made = createAgent({
    principal: LOCAL_OWNER,
    workspaceId: 'guide',
    search: async () => [],
  });
  return new LeanDeltaAgent(Reflect.get(made, 'options'));
}

/** An endpoint as CopilotKit's runtime serves it. */
function endpoint(runner: AgentRunner, agent: () => StockDeltaAgent | LeanDeltaAgent) {
  const runtime = new CopilotRuntime({ agents: () => ({ default: agent() }), runner });
  const handle = createCopilotRuntimeHandler({ runtime, basePath: '/api/copilotkit' });
  return (input: RunAgentInput) => {
    const request = new Request(URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return withCaller(caller, () => handle(request));
  };
}

/** The agent and an encoder, no endpoint: how fast the answer itself is made. */
async function bare(input: RunAgentInput): Promise<Response> {
  const encoder = new EventEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      new StockDeltaAgent().run(input).subscribe({
        next: (event) => controller.enqueue(encoder.encodeBinary(event)),
        complete: () => controller.close(),
      });
    },
  });
  return new Response(body);
}

const noInterrupts = {
  answer: async () => '',
  withdraw: async () => undefined,
};

export const CONTENDERS: Contender[] = [
  {
    name: 'stock runner, stock agent',
    run: endpoint(new InMemoryAgentRunner(), () => new StockDeltaAgent()),
  },
  { name: 'stock runner, lean agent', run: endpoint(new InMemoryAgentRunner(), leanAgent) },
  {
    name: "Flightdeck's runner and agent, embedded database",
    run: endpoint(new FlightdeckRunner(leanAgent, noInterrupts), leanAgent),
  },
  { name: 'bare agent, no runner', run: bare },
];
