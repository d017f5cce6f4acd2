import { streamText } from 'ai';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { log } from '../log.ts';
import { resolveModel, resolveSmallModel } from '../models/index.ts';
import { tunables } from '../tunables.ts';
import { findWorkspace } from '../workspaces/index.ts';
import { completeOffline } from './complete-offline.ts';
import { completionPrompt } from './completion-prompt.ts';
import { takeSlot } from './completion-slots.ts';
import type { CompletionRequest } from './schema.ts';

/**
 * Writes on at the cursor, piece by piece, until `signal` aborts, the time is over or a sentence is
 * long enough. The small model does it where there is one; without any, the workspace's own words.
 * @throws AppError RATE_LIMITED, NOT_FOUND, TIMEOUT, AGENT_EXECUTION_ERROR
 */
export async function* completeText(
  principal: Principal,
  request: CompletionRequest,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const giveBack = takeSlot(`${principal.tenantId} ${principal.userId}`);
  try {
    const { id: workspaceId } = await findWorkspace(principal, request.workspace);
    const scope = { tenantId: principal.tenantId, workspaceId };
    const limit = AbortSignal.timeout(tunables.completions.timeoutMs);
    const until = AbortSignal.any([signal, limit]);
    const { model, offline } = resolveModel();
    if (offline) {
      yield await completeOffline(scope, request, until);
      return;
    }
    yield* bounded(modelText(resolveSmallModel() ?? model, request, until));
    if (limit.aborted && !signal.aborted) {
      throw new AppError('TIMEOUT', 'The suggestion took too long. Write on to get another one.');
    }
  } finally {
    giveBack();
  }
}

async function* modelText(
  model: NonNullable<ReturnType<typeof resolveSmallModel>>,
  request: CompletionRequest,
  abortSignal: AbortSignal,
): AsyncGenerator<string> {
  let failure: unknown;
  const result = streamText({
    model,
    ...completionPrompt(request),
    maxOutputTokens: tunables.completions.maxTokens,
    maxRetries: 0,
    abortSignal,
    onError: ({ error }) => {
      failure = error;
    },
  });
  yield* result.textStream;
  if (failure === undefined || abortSignal.aborted) return;
  log.warn({ err: failure }, 'a continuation failed');
  throw new AppError('AGENT_EXECUTION_ERROR', 'The model could not continue the text. Write on.');
}

/** A continuation is one paragraph and short, whatever a model thinks. */
async function* bounded(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let left: number = tunables.completions.maxChars;
  for await (const piece of pieces) {
    const [line = ''] = piece.slice(0, left).split('\n');
    if (line !== '') yield line;
    left -= line.length;
    if (left <= 0 || line.length < piece.length) return;
  }
}
