import type { LanguageModelV3 } from '../../models/index.ts';

type CallOptions = Parameters<LanguageModelV3['doStream']>[0];
type Part =
  Awaited<ReturnType<LanguageModelV3['doStream']>>['stream'] extends ReadableStream<infer P>
    ? P
    : never;

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

export const say = (...deltas: string[]): Part[] => [
  { type: 'text-start', id: 't' },
  ...deltas.map((delta): Part => ({ type: 'text-delta', id: 't', delta })),
  { type: 'text-end', id: 't' },
];
export const think = (...deltas: string[]): Part[] => [
  { type: 'reasoning-start', id: 'r' },
  ...deltas.map((delta): Part => ({ type: 'reasoning-delta', id: 'r', delta })),
  { type: 'reasoning-end', id: 'r' },
];
export const callTool = (toolName: string, input: unknown, id = 'call'): Part[] => [
  { type: 'tool-call', toolCallId: id, toolName, input: JSON.stringify(input) },
];
export const end = (unified: 'stop' | 'tool-calls' | 'other' = 'stop'): Part => ({
  type: 'finish',
  finishReason: { unified, raw: unified === 'other' ? undefined : unified },
  usage,
});

export type ScriptedModel = LanguageModelV3 & { calls: CallOptions[] };

/**
 * A model that plays one list of parts a call, the last one again and again. `stays open` never
 * ends its stream and does not listen to the signal.
 */
export function scriptedModel(
  script: (Part[] | Error)[],
  { staysOpen = false }: { staysOpen?: boolean } = {},
): ScriptedModel {
  const calls: CallOptions[] = [];
  return {
    calls,
    specificationVersion: 'v3',
    provider: 'scripted',
    modelId: 'scripted',
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('not scripted')),
    doStream: async (options) => {
      calls.push(options);
      const step = script[Math.min(calls.length, script.length) - 1] ?? [];
      if (step instanceof Error) throw step;
      const stream = new ReadableStream<Part>({
        start(controller) {
          controller.enqueue({ type: 'stream-start', warnings: [] });
          for (const part of step) controller.enqueue(part);
          if (!staysOpen) controller.close();
        },
      });
      return { stream };
    },
  };
}
