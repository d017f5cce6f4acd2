import { wrapLanguageModel } from 'ai';
import type { LanguageModelV3 } from '../models/index.ts';
import { CallRecorder } from './call-recorder.ts';
import type { ModelCall } from './schema.ts';

/** The same model; each of its calls is kept when it begins and again when it has ended. */
export function watchModel(
  model: LanguageModelV3,
  role: ModelCall['role'],
  keep: (call: ModelCall) => void,
): LanguageModelV3 {
  const { provider, modelId } = model;
  const record = (params: ConstructorParameters<typeof CallRecorder>[1]) =>
    new CallRecorder({ role, provider, modelId }, params, keep);
  return wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v3',
      wrapGenerate: async ({ doGenerate, params }) => {
        const recorder = record(params);
        try {
          const result = await doGenerate();
          recorder.generated(result);
          return result;
        } catch (error) {
          recorder.failed(error);
          throw error;
        }
      },
      wrapStream: async ({ doStream, params }) => {
        const recorder = record(params);
        try {
          const { stream, ...rest } = await doStream();
          return { ...rest, stream: stream.pipeThrough(listeningTo(recorder)) };
        } catch (error) {
          recorder.failed(error);
          throw error;
        }
      },
    },
  });
}

type Part = Parameters<CallRecorder['part']>[0];

function listeningTo(recorder: CallRecorder): TransformStream<Part, Part> {
  const transformer: Transformer<Part, Part> & { cancel(): void } = {
    transform: (part, controller) => {
      recorder.part(part);
      controller.enqueue(part);
    },
    flush: () => recorder.ended(),
    // Whoever stops reading has stopped the run.
    cancel: () => recorder.ended(),
  };
  return new TransformStream(transformer);
}
