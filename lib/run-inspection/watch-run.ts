import type { RunAgentInput } from '@ag-ui/core';
import type { LanguageModelV3 } from '../models/index.ts';
import { hideSettings } from './hide-settings.ts';
import { RunRing } from './run-ring.ts';
import type { ModelCall, RunInspection } from './schema.ts';
import { toFailure } from './to-failure.ts';
import { watchModel } from './watch-model.ts';

/** Routes and the agent come in bundles of their own; they share one process. */
const holder = globalThis as typeof globalThis & { __flightdeckRunInspection?: RunRing };
holder.__flightdeckRunInspection ??= new RunRing();

/** What this process keeps of its newest runs. */
export const inspectedRuns: RunRing = holder.__flightdeckRunInspection;

type Watched<Failure> = {
  model: LanguageModelV3;
  smallModel?: LanguageModelV3;
  onFailure: (failure: Failure, error: unknown) => void;
};

/** The same models and listener for one run, which from now on is kept for the dev console. */
export function watchRun<Failure>(
  tenantId: string,
  { model, smallModel, onFailure }: Watched<Failure>,
  input: RunAgentInput,
  ring: RunRing = inspectedRuns,
): Watched<Failure> {
  const { runId, threadId, context, forwardedProps } = input;
  const head: Omit<RunInspection, 'calls' | 'droppedCalls'> = {
    runId,
    threadId,
    context,
    forwardedProps: forwardedProps ?? {},
  };
  ring.open(tenantId, withoutSettings(head));
  const keep = (call: ModelCall) => ring.keep(runId, call.id, hideSettings(JSON.stringify(call)));
  return {
    model: watchModel(model, 'main', keep),
    ...(smallModel && { smallModel: watchModel(smallModel, 'small', keep) }),
    onFailure: (failure, error) => {
      ring.fail(runId, withoutSettings(toFailure(error)));
      onFailure(failure, error);
    },
  };
}

function withoutSettings<T>(value: T): T {
  return JSON.parse(hideSettings(JSON.stringify(value))) as T;
}
