import { actionValuesSchema, type WidgetAction, widgetActionSchema } from './action-schema.ts';

const MARK = '[widget action] ';

const titleOf = ({ title, action }: WidgetAction) => title.replace(/\s+/g, ' ').trim() || action;

/**
 * The user's message by which an action reaches the agent: a line for people, and one that models
 * and programs read.
 */
export const actionMessage = (action: WidgetAction): string =>
  `${titleOf(action)}\n\n${MARK}${JSON.stringify(action)}`;

/** The action that a user's message carries, and nothing beside it; undefined for words. */
export function readAction(text: string): WidgetAction | undefined {
  const mark = `\n\n${MARK}`;
  const end = text.indexOf(mark);
  if (end < 0) return undefined;
  try {
    const json: unknown = JSON.parse(text.slice(end + mark.length));
    const action = widgetActionSchema.safeParse(json).data;
    return action && text.slice(0, end) === titleOf(action) ? action : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What was done on an A2UI surface, as an action like any other; values that are deep, or too many,
 * travel as JSON.
 * @returns undefined when it is none that could be told
 */
export function surfaceAction(done: {
  name: string;
  surfaceId: string;
  context: Readonly<Record<string, unknown>>;
}): WidgetAction | undefined {
  const entries = Object.entries(done.context).map(([name, value]) => {
    const plain = actionValuesSchema.safeParse({ [name]: value }).success;
    return [name, plain ? value : JSON.stringify(value)];
  });
  const told = actionValuesSchema.safeParse(Object.fromEntries(entries)).data;
  const values = told ?? { context: JSON.stringify(done.context) };
  return widgetActionSchema.safeParse({
    widget: done.surfaceId,
    action: done.name,
    values,
  }).data;
}

/** A message as people read it: an action as its title and values, words as they are. */
export function readableText(text: string): string {
  const action = readAction(text);
  if (!action) return text;
  const filled = Object.entries(action.values).filter(
    ([, value]) => value !== null && value !== '',
  );
  const lines = filled.map(([name, value]) => `- ${name}: ${String(value)}`);
  return [titleOf(action), lines.join('\n')].filter(Boolean).join('\n\n');
}
