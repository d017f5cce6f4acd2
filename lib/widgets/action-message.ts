import { actionValuesSchema, type WidgetAction, widgetActionSchema } from './action-schema.ts';

const MARK = '[widget action] ';

/**
 * The user's message by which an action reaches the agent: a line for people, and one that models
 * and programs read.
 */
export function actionMessage(action: WidgetAction): string {
  const title = action.title.replace(/\s+/g, ' ').trim() || action.action;
  return `${title}\n\n${MARK}${JSON.stringify(action)}`;
}

/** The action that a user's message carries, or undefined for words. */
export function readAction(text: string): WidgetAction | undefined {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  if (!last.startsWith(MARK)) return undefined;
  try {
    return widgetActionSchema.safeParse(JSON.parse(last.slice(MARK.length))).data;
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
  return [action.title || action.action, lines.join('\n')].filter(Boolean).join('\n\n');
}
