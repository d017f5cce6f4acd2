import { EventType, type RunErrorEvent } from '@ag-ui/core';
import type { Principal } from '../auth/index.ts';
import { setLimitHeaders } from '../http/index.ts';
import { LimitError, type LimitKind, limitRequests } from '../rate-limits/index.ts';

/** What a call of CopilotKit's protocol counts as; following a thread and stopping are free. */
const COUNTED: readonly [RegExp, LimitKind][] = [
  [/\/run$/, 'runs'],
  [/\/suggest$/, 'completions'],
];

/**
 * Serves a call within the caller's limits. A run that is refused ends like any other that fails, with
 * RUN_ERROR, so that every AG-UI client understands it (80-security S3).
 * @throws LimitError for what is no run
 */
export async function withinLimits(
  principal: Principal,
  path: string,
  serve: () => Promise<Response>,
): Promise<Response> {
  const kind = COUNTED.find(([pattern]) => pattern.test(path))?.[1];
  if (!kind) return serve();
  try {
    const state = await limitRequests(principal, kind);
    const response = await serve();
    setLimitHeaders(response.headers, state);
    return response;
  } catch (error) {
    if (kind === 'runs' && error instanceof LimitError) return refusedRun(error);
    throw error;
  }
}

function refusedRun({ code, message, retryAfterSeconds, state }: LimitError): Response {
  const event: RunErrorEvent = { type: EventType.RUN_ERROR, code, message, retryAfterSeconds };
  const headers = new Headers({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'retry-after': String(retryAfterSeconds),
  });
  setLimitHeaders(headers, state);
  return new Response(`data: ${JSON.stringify(event)}\n\n`, { headers });
}
