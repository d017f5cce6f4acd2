import type { useCopilotKit } from '@copilotkit/react-core/v2';

type Core = ReturnType<typeof useCopilotKit>['copilotkit'];

/** What is registered now, as it goes with a message that waits for its turn. */
export function offeredContext({ context }: Pick<Core, 'context'>) {
  return Object.values(context).map(({ description, value }) => ({ description, value }));
}
