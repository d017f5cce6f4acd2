import { checkFormValues, readAction } from '../widgets/index.ts';
import type { Turn } from './turn.ts';

/**
 * Notes on a form what the user sent with it, when their message is such an action. What the agent
 * makes of it is its own matter, as with any other message.
 * @returns why the form cannot be taken so, in words for the user; nothing is noted then
 */
export function takeWidgetAction(turn: Turn, text: string): string | undefined {
  const action = readAction(text);
  const widget = action && turn.context.widgets.find(action.widget);
  if (!action || widget?.type !== 'form' || action.action !== widget.submit.action)
    return undefined;
  if (widget.submitted) return 'This form was sent already. Ask for a new one to send it again.';
  const checked = checkFormValues(widget.fields, action.values);
  if (!checked.ok) {
    return `The form is not filled in properly: ${Object.keys(checked.problems).join(', ')}.`;
  }
  turn.context.formSent = true;
  turn.context.widgets.submit(widget.id, checked.values, turn.options.now().toISOString());
  return undefined;
}
