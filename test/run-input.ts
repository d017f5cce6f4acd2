import { randomUUID } from 'node:crypto';
import type { RunAgentInput } from '@ag-ui/core';

/** What a client sends to begin a run that has nothing but messages. */
export const runInput = (
  threadId: string,
  messages: RunAgentInput['messages'],
  more: Partial<RunAgentInput> = {},
): RunAgentInput => ({
  ...{ threadId, runId: randomUUID(), messages },
  ...{ state: {}, tools: [], context: [], forwardedProps: {} },
  ...more,
});
