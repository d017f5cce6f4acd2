import { type WidgetAction, widgetActionSchema } from './action-schema.ts';

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
