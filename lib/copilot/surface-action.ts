import * as z from 'zod';
import { AppError } from '../errors/index.ts';
import { actionMessage, surfaceAction } from '../widgets/index.ts';

/** How clients of CopilotKit tell that a user acted on an A2UI surface: a run without a new message. */
const requestSchema = z.looseObject({
  runId: z.string(),
  messages: z.array(z.unknown()),
  forwardedProps: z.looseObject({
    a2uiAction: z.object({
      userAction: z.object({
        name: z.string(),
        surfaceId: z.string(),
        context: z.record(z.string(), z.unknown()).catch({}),
      }),
    }),
  }),
});

/**
 * The run input with the action as a message of the user, like any action of this app's own client:
 * so it is stored, shown and answered. Anything else is returned as it is.
 * @throws AppError INVALID_REQUEST when the action is too large to be told
 */
export function withActionMessage(input: unknown): unknown {
  const { data } = requestSchema.safeParse(input);
  if (!data) return input;
  const action = surfaceAction(data.forwardedProps.a2uiAction.userAction);
  if (!action) throw new AppError('INVALID_REQUEST', 'This action holds more than can be told.');
  const message = { id: `action-${data.runId}`, role: 'user', content: actionMessage(action) };
  return { ...data, messages: [...data.messages, message] };
}
