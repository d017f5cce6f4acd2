import { type Classification, classifyWithModel, routeMessage } from '../routing/index.ts';
import { STEERED } from '../runs/schema.ts';
import { record } from '../telemetry/index.ts';
import { readAction } from '../widgets/index.ts';
import { events } from './events.ts';
import { runDirectives } from './run-directives.ts';
import { userText } from './to-model-messages.ts';
import type { Turn } from './turn.ts';

/** CUSTOM event: how the user's message was understood, and who answers it. */
const INTENT = 'intent';

/**
 * Decides what answers the run's message, and says so as an event.
 * @returns the message and its classification; undefined for a run that goes on without a new one
 */
export async function routeTurn(
  turn: Turn,
): Promise<{ text: string; classification: Classification } | undefined> {
  const { messages } = turn.input;
  const last = messages.at(-1);
  if (last?.role !== 'user' || last.name === STEERED) return undefined;
  const { handler } = runDirectives(turn.input);
  const override =
    handler === 'direct_response' || handler === 'workflow_executor' ? handler : undefined;
  const text = userText(last.content);
  // What a button or form does is no question that could mean several things.
  if (readAction(text)) return undefined;
  const previous = messages
    .slice(0, -1)
    .flatMap((message) => (message.role === 'user' ? [userText(message.content)] : []));
  const { smallModel } = turn.options;
  const begin = performance.now();
  const classification = await routeMessage({
    message: text,
    previous,
    override,
    signal: turn.signal,
    ...(smallModel && {
      classify: (message: string, signal: AbortSignal) =>
        classifyWithModel(smallModel, message, { previous, signal }),
    }),
  });
  turn.emit(events.custom(INTENT, classification));
  const { type: intent, handler: answeredBy, confidence } = classification;
  const durationMs = Math.round(performance.now() - begin);
  record('intent', { intent, handler: answeredBy, confidence, durationMs });
  return { text, classification };
}

/** What the model is told of the route: how much work the message seems to want. */
export function routeHint({ type, handler }: Classification): string {
  const how = {
    direct_response: 'Answer at once; search where needed, change nothing.',
    tool_executor: 'One call of a tool is likely to be enough; then say what came of it.',
    single_agent: 'Work with the tools until it is done, then say what you did.',
    workflow_executor: 'Work step by step.',
  }[handler];
  return `The last message looks like: ${type}. ${how} If that does not fit the message, follow the message.`;
}
