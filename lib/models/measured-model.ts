import { APICallError, wrapLanguageModel } from 'ai';
import { env } from '../env.ts';
import { currentTelemetryScope, record } from '../telemetry/index.ts';
import type { LanguageModelV3, ModelGenerateResult, ModelStreamPart } from './language-model.ts';

type Usage = ModelGenerateResult['usage'];

const CONTENT: ReadonlySet<ModelStreamPart['type']> = new Set([
  'text-delta',
  'reasoning-delta',
  'tool-input-start',
  'tool-call',
]);

/** The same model; telemetry learns how long each call took, what it cost and how it ended. */
export function measuredModel(provider: string, model: LanguageModelV3): LanguageModelV3 {
  return wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v3',
      wrapGenerate: ({ doGenerate, params: { abortSignal } }) =>
        measure(new ModelCall(provider, model.modelId, abortSignal), doGenerate, (result, call) => {
          call.end('ok', result.usage);
          return result;
        }),
      wrapStream: ({ doStream, params: { abortSignal } }) =>
        measure(new ModelCall(provider, model.modelId, abortSignal), doStream, (result, call) => ({
          ...result,
          stream: watched(result.stream, call),
        })),
    },
  });
}

async function measure<Result>(
  call: ModelCall,
  work: () => PromiseLike<Result>,
  use: (result: Result, call: ModelCall) => Result,
): Promise<Result> {
  try {
    return use(await work(), call);
  } catch (error) {
    call.fail(error);
    throw error;
  }
}

function watched(
  stream: ReadableStream<ModelStreamPart>,
  call: ModelCall,
): ReadableStream<ModelStreamPart> {
  const reader = stream.getReader();
  return new ReadableStream<ModelStreamPart>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          call.end('CUT');
          controller.close();
          return;
        }
        call.observe(value);
        controller.enqueue(value);
      } catch (error) {
        call.fail(error);
        controller.error(error);
      }
    },
    async cancel(reason) {
      call.fail(reason);
      await reader.cancel(reason);
    },
  });
}

/** One call of a model; only its first end counts. */
class ModelCall {
  private readonly begin = performance.now();
  /** Streams are read outside of the run's own asynchronous context. */
  private readonly scope = currentTelemetryScope();
  private firstTokenMs: number | undefined;
  private ended = false;

  constructor(
    private readonly provider: string,
    private readonly model: string,
    private readonly signal: AbortSignal | undefined,
  ) {}

  observe(part: ModelStreamPart): void {
    if (CONTENT.has(part.type)) this.firstTokenMs ??= this.elapsed();
    if (part.type === 'error') this.fail(part.error);
    if (part.type === 'finish') this.end('ok', part.usage);
  }

  /** @param error what the provider threw, or why nobody reads on */
  fail(error: unknown): void {
    this.end(this.signal?.aborted ? abortOutcome(this.signal.reason) : failureOutcome(error));
  }

  end(outcome: string, usage?: Usage): void {
    if (this.ended) return;
    this.ended = true;
    const { provider, model, firstTokenMs } = this;
    const call = { provider, model, outcome, firstTokenMs, durationMs: this.elapsed() };
    record('model_call', { ...call, ...spent(model, usage) }, this.scope);
  }

  private elapsed(): number {
    return Math.round(performance.now() - this.begin);
  }
}

/** Tokens as the provider counts them, and their price where it is known. */
function spent(model: string, usage: Usage | undefined) {
  const tokensIn = usage?.inputTokens.total;
  const tokensOut = usage?.outputTokens.total;
  const price = env().MODEL_PRICES.get(model);
  if (!price || tokensIn === undefined || tokensOut === undefined) return { tokensIn, tokensOut };
  const millionths = tokensIn * price.tokensIn + tokensOut * price.tokensOut;
  return { tokensIn, tokensOut, cost: millionths / 1_000_000 };
}

/** Why a call failed, without a word of what the provider said. */
function failureOutcome(error: unknown): string {
  return APICallError.isInstance(error) ? `HTTP_${error.statusCode ?? 0}` : 'FAILED';
}

/** A provider that is silent for too long failed; a person or a server that stops it did not. */
function abortOutcome(reason: unknown): string {
  const { name } = (reason ?? {}) as { name?: unknown };
  return name === 'TimeoutError' ? 'TIMEOUT' : 'STOPPED';
}
