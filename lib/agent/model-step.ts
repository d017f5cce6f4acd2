import { setTimeout as sleep } from 'node:timers/promises';
import {
  APICallError,
  type ModelMessage,
  streamText,
  type TextStreamPart,
  type ToolChoice,
  type ToolSet,
} from 'ai';
import type { LanguageModelV3 } from '../models/index.ts';
import { tunables } from '../tunables.ts';
import { retryAfterMs } from './retry-after.ts';
import { ModelCutError, ModelIdleError } from './run-failure.ts';

Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });

export type ModelStepRequest = {
  model: LanguageModelV3;
  system: string;
  messages: ModelMessage[];
  tools: ToolSet;
  toolChoice?: ToolChoice<ToolSet>;
  signal: AbortSignal;
  idleMs: number;
  maxRetries: number;
};

type Part = TextStreamPart<ToolSet>;

/** The next part, or an error when the signal fires or nothing comes for `idleMs`. */
function nextPart(
  parts: AsyncIterator<Part>,
  signal: AbortSignal,
  idleMs: number,
): Promise<IteratorResult<Part>> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    const timer = setTimeout(() => reject(new ModelIdleError()), idleMs);
    signal.addEventListener('abort', stop, { once: true });
    parts
      .next()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      });
  });
}

const CONTENT: ReadonlySet<Part['type']> = new Set([
  'text-delta',
  'reasoning-delta',
  'tool-input-start',
  'tool-call',
]);

/** Fails where a stream ended although the provider never said that it was finished. */
function checkEnd(part: Part): void {
  if (part.type !== 'finish-step') return;
  if (part.finishReason === 'error') throw new ModelCutError();
  if (part.finishReason === 'other' && part.rawFinishReason === undefined)
    throw new ModelCutError();
}

async function attempt(
  request: ModelStepRequest,
  onPart: (part: Part) => void,
): Promise<ModelMessage[]> {
  const abandon = new AbortController();
  const result = streamText({
    model: request.model,
    system: request.system,
    messages: request.messages,
    tools: request.tools,
    toolChoice: request.toolChoice,
    maxRetries: 0,
    abortSignal: AbortSignal.any([request.signal, abandon.signal]),
    // Conversations are not to be kept by the provider.
    providerOptions: { openai: { store: false } },
    onError: () => undefined,
  });
  try {
    const parts = result.fullStream[Symbol.asyncIterator]();
    for (;;) {
      const { value: part, done } = await nextPart(parts, request.signal, request.idleMs);
      if (done) break;
      if (part.type === 'error') throw part.error;
      checkEnd(part);
      onPart(part);
    }
    const response = await result.response;
    return response.messages;
  } catch (error) {
    abandon.abort(error);
    throw error;
  } finally {
    abandon.abort();
  }
}

/** How long to wait before the next attempt, or undefined when trying again makes no sense. */
function retryDelay(error: unknown, tried: number): number | undefined {
  if (!APICallError.isInstance(error) || !error.isRetryable) return undefined;
  const wait = retryAfterMs(error) ?? tunables.models.retryBaseMs * 2 ** tried;
  return wait <= tunables.models.maxRetryWaitMs ? wait : undefined;
}

/**
 * One call of the model. Every part is handed on as it arrives; the promise gives the messages to
 * append to the conversation. A failed call is repeated as long as nothing of the answer has come.
 * @throws what the provider threw, ModelIdleError, ModelCutError, or the signal's reason at once.
 */
export async function modelStep(
  request: ModelStepRequest,
  onPart: (part: Part) => void,
): Promise<ModelMessage[]> {
  let begun = false;
  const watch = (part: Part) => {
    begun ||= CONTENT.has(part.type);
    onPart(part);
  };
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt(request, watch);
    } catch (error) {
      request.signal.throwIfAborted();
      const delay = begun || tried >= request.maxRetries ? undefined : retryDelay(error, tried);
      if (delay === undefined) throw error;
      await sleep(delay, undefined, { signal: request.signal }).catch(() => undefined);
      request.signal.throwIfAborted();
    }
  }
}
