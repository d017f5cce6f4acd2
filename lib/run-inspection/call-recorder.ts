import { randomUUID } from 'node:crypto';
import type { LanguageModelV3 } from '../models/index.ts';
import { type CallOptions, describeCall } from './describe-call.ts';
import type { ModelCall } from './schema.ts';
import { toFailure } from './to-failure.ts';

type StreamPart =
  Awaited<ReturnType<LanguageModelV3['doStream']>>['stream'] extends ReadableStream<infer Part>
    ? Part
    : never;
type Generated = Awaited<ReturnType<LanguageModelV3['doGenerate']>>;

/** Writes down one call of a model: what it was asked, what came back, and when. */
export class CallRecorder {
  private readonly call: ModelCall;
  private readonly begun = performance.now();
  private readonly keep: (call: ModelCall) => void;

  constructor(
    model: { role: ModelCall['role']; provider: string; modelId: string },
    options: CallOptions,
    keep: (call: ModelCall) => void,
  ) {
    this.keep = keep;
    this.call = {
      id: randomUUID(),
      role: model.role,
      provider: model.provider,
      model: model.modelId,
      startedAt: new Date().toISOString(),
      ...describeCall(options),
      reply: { text: '', reasoning: '', toolCalls: [] },
    };
    this.keep(this.call);
  }

  part(part: StreamPart): void {
    const { reply } = this.call;
    if (part.type === 'text-delta') reply.text += part.delta;
    if (part.type === 'reasoning-delta') reply.reasoning += part.delta;
    if (part.type === 'tool-call') reply.toolCalls.push({ name: part.toolName, input: part.input });
    if (/-delta$|^tool-/.test(part.type)) this.call.firstTokenMs ??= this.elapsed();
    if (part.type === 'error') this.call.failure = toFailure(part.error);
    if (part.type === 'finish') this.finish(part.finishReason, part.usage);
  }

  generated({ content, finishReason, usage }: Generated): void {
    const { reply } = this.call;
    for (const part of content) {
      if (part.type === 'text') reply.text += part.text;
      if (part.type === 'reasoning') reply.reasoning += part.text;
      if (part.type === 'tool-call')
        reply.toolCalls.push({ name: part.toolName, input: part.input });
    }
    this.finish(finishReason, usage);
    this.ended();
  }

  failed(error: unknown): void {
    this.call.failure = toFailure(error);
    this.ended();
  }

  /** No more will come, whether it was finished or not. */
  ended(): void {
    if (this.call.durationMs !== undefined) return;
    this.call.durationMs = this.elapsed();
    this.keep(this.call);
  }

  private finish(reason: Generated['finishReason'], usage: Generated['usage']): void {
    this.call.finishReason = reason.unified;
    this.call.tokens = { input: usage.inputTokens.total, output: usage.outputTokens.total };
  }

  private elapsed(): number {
    return Math.round(performance.now() - this.begun);
  }
}
