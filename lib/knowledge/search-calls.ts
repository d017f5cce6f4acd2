import type { Message } from '@ag-ui/core';

/** The tool that searches the documents; what it finds is cited by number. */
export const VECTOR_SEARCH = 'vector_search';

/**
 * The ids of the calls of these tools. Only what they gave is the result of a search: other tools
 * may give anything, also what looks like one.
 */
export function callsOfTools(
  messages: readonly Message[],
  names: readonly string[],
): ReadonlySet<string> {
  const calls = messages.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []) : [],
  );
  return new Set(calls.filter((call) => names.includes(call.function.name)).map(({ id }) => id));
}
