import { APICallError, simulateReadableStream } from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import { beforeEach, expect, it, vi } from 'vitest';
import { setModelSettings } from '../../test/model-server.ts';
import { telemetryQueue, withTelemetryScope } from '../telemetry/index.ts';
import type { LanguageModelV3, ModelStreamPart } from './language-model.ts';
import { measuredModel } from './measured-model.ts';

const usage = {
  inputTokens: {
    total: 1_000_000,
    noCache: undefined,
    cacheRead: undefined,
    cacheWrite: undefined,
  },
  outputTokens: { total: 500_000, text: undefined, reasoning: undefined },
};
const stop = { unified: 'stop', raw: 'stop' } as const;
const WORD: ModelStreamPart = { type: 'text-delta', id: '1', delta: 'word' };
const END: ModelStreamPart = { type: 'finish', usage, finishReason: stop };

const told: unknown[] = [];
beforeEach(() => {
  told.length = 0;
  setModelSettings({ MODEL_PRICES: 'known=3/10' });
  vi.spyOn(telemetryQueue(), 'add').mockImplementation(({ row }) => {
    told.push(row.properties);
  });
});

/** What is told of a model that sends these parts. */
const sending = (parts: ModelStreamPart[], modelId = 'known') =>
  measuredModel(
    'made-up',
    new MockLanguageModelV3({
      modelId,
      doStream: async () => ({ stream: simulateReadableStream({ chunks: parts }) }),
    }),
  );
const silent = measuredModel(
  'made-up',
  new MockLanguageModelV3({
    doStream: async ({ abortSignal }) => ({
      stream: new ReadableStream({
        start: (controller) =>
          abortSignal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
      }),
    }),
  }),
);
const prompt: Parameters<LanguageModelV3['doStream']>[0]['prompt'] = [];
const stream = (model: LanguageModelV3, abortSignal?: AbortSignal) =>
  withTelemetryScope({ tenantId: 'measured' }, () => model.doStream({ prompt, abortSignal }));
async function read({ stream }: Awaited<ReturnType<LanguageModelV3['doStream']>>) {
  await stream.pipeTo(new WritableStream());
}

it('tells tokens, cost and the first word of a call', async () => {
  await read(await stream(sending([WORD, END])));
  expect(told).toMatchObject([
    {
      ...{ provider: 'made-up', model: 'known', outcome: 'ok' },
      ...{ tokensIn: 1_000_000, tokensOut: 500_000, cost: 8, firstTokenMs: expect.any(Number) },
    },
  ]);
});

it('tells no cost where the price is not known, or what was used', async () => {
  await read(await stream(sending([WORD, END], 'My Model (Q4)')));
  await read(await stream(sending([WORD])));
  expect(told).toMatchObject([{ model: 'My_Model_Q4_', tokensIn: 1_000_000 }, { outcome: 'CUT' }]);
  for (const one of told) expect(one).not.toHaveProperty('cost');
});

it('tells why a call failed, in no words of the provider', async () => {
  const refusal = { url: 'x', requestBodyValues: {}, statusCode: 503, message: 'Dear customer' };
  const failing = measuredModel(
    'made-up',
    new MockLanguageModelV3({ doStream: () => Promise.reject(new APICallError(refusal)) }),
  );
  await expect(stream(failing)).rejects.toThrow('Dear customer');
  await read(await stream(sending([{ type: 'error', error: new Error('odd') }, END])));
  expect(told).toMatchObject([{ outcome: 'HTTP_503' }, { outcome: 'FAILED' }]);
});

it.each([
  ['a person stopped it', new DOMException('x', 'AbortError'), 'STOPPED'],
  ['it took too long', new DOMException('x', 'TimeoutError'), 'TIMEOUT'],
])('tells that %s', async (_, reason, outcome) => {
  const abort = new AbortController();
  const reading = read(await stream(silent, abort.signal)).catch(() => undefined);
  abort.abort(reason);
  await reading;
  const { stream: unread } = await stream(sending([WORD, WORD, END]), abort.signal);
  await unread.cancel();
  expect(told).toMatchObject([{ outcome }, { outcome }]);
});
