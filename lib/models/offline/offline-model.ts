import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  LanguageModelV3,
  ModelCallOptions,
  ModelGenerateResult,
  ModelStreamPart,
} from '../language-model.ts';
import { nextReply } from './intents.ts';
import { readConversation } from './read-conversation.ts';
import type { Reply } from './schema.ts';
import { splitDeltas } from './split-deltas.ts';

type FinishReason = ModelGenerateResult['finishReason'];
type Usage = ModelGenerateResult['usage'];

const FINISH: Record<Reply['type'], FinishReason> = {
  text: { unified: 'stop', raw: 'stop' },
  tool: { unified: 'tool-calls', raw: 'tool_calls' },
};

/** Words, as tokens cost nothing here. */
function usageOf(options: ModelCallOptions, output: string): Usage {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const input = count(JSON.stringify(options.prompt));
  const out = count(output);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: out, text: out, reasoning: undefined },
  };
}

/** The same conversation gives the same id, a longer one a new id. */
function callId(options: ModelCallOptions, input: string): string {
  const seed = createHash('sha256').update(JSON.stringify(options.prompt)).update(input);
  return `offline_${seed.digest('hex').slice(0, 24)}`;
}

function toolCall(options: ModelCallOptions, reply: Extract<Reply, { type: 'tool' }>) {
  const input = JSON.stringify(reply.input);
  return { toolCallId: callId(options, input), toolName: reply.toolName, input };
}

async function* parts(
  options: ModelCallOptions,
  paceMs: number,
): AsyncGenerator<ModelStreamPart, void> {
  yield { type: 'stream-start', warnings: [] };
  const reply = nextReply(readConversation(options));
  let output = '';
  if (reply.type === 'tool') {
    const { toolCallId: id, toolName, input } = toolCall(options, reply);
    output = input;
    yield { type: 'tool-input-start', id, toolName };
    yield { type: 'tool-input-delta', id, delta: input };
    yield { type: 'tool-input-end', id };
    yield { type: 'tool-call', toolCallId: id, toolName, input };
  } else {
    output = reply.text;
    yield { type: 'text-start', id: 'answer' };
    for (const delta of splitDeltas(reply.text)) {
      options.abortSignal?.throwIfAborted();
      yield { type: 'text-delta', id: 'answer', delta };
      if (paceMs > 0) await sleep(paceMs, undefined, { signal: options.abortSignal });
    }
    yield { type: 'text-end', id: 'answer' };
  }
  yield { type: 'finish', finishReason: FINISH[reply.type], usage: usageOf(options, output) };
}

function streamOf(source: AsyncGenerator<ModelStreamPart, void>): ReadableStream<ModelStreamPart> {
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await source.return();
    },
  });
}

function generate(options: ModelCallOptions): ModelGenerateResult {
  const reply = nextReply(readConversation(options));
  const content: ModelGenerateResult['content'] =
    reply.type === 'text'
      ? [{ type: 'text', text: reply.text }]
      : [{ type: 'tool-call', ...toolCall(options, reply) }];
  const output = reply.type === 'text' ? reply.text : JSON.stringify(reply.input);
  return {
    content,
    finishReason: FINISH[reply.type],
    usage: usageOf(options, output),
    warnings: [],
  };
}

/**
 * The model that needs no key and no network: it searches, quotes and cites, and behaves towards
 * the agent like any other model of the AI SDK (20-agent 20.8). Deterministic.
 * @param paceMs pause between two words of an answer, in ms; 0 streams as fast as it is read.
 */
export function createOfflineModel({ paceMs = 0 }: { paceMs?: number } = {}): LanguageModelV3 {
  return {
    specificationVersion: 'v3',
    provider: 'offline',
    modelId: 'offline',
    supportedUrls: {},
    doGenerate: async (options) => generate(options),
    doStream: async (options) => ({ stream: streamOf(parts(options, paceMs)) }),
  };
}
