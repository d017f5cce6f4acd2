import { AppError } from '../errors/index.ts';
import { checkFormValues, readAction } from '../widgets/index.ts';
import type { Turn } from './turn.ts';

/**
 * Notes on a form what the user sent with it, when their message is such an action. What the agent
 * makes of it is its own matter, as with any other message.
 * @throws AppError INVALID_REQUEST when the values are not those of a form that was filled in properly
 */
export function takeWidgetAction(turn: Turn, text: string): void {
  const action = readAction(text);
  const widget = action && turn.context.widgets.find(action.widget);
  if (!action || widget?.type !== 'form') return;
  const checked = checkFormValues(widget.fields, action.values);
  if (!checked.ok) {
    const wrong = Object.keys(checked.problems).join(', ');
    throw new AppError('INVALID_REQUEST', `The form is not filled in properly: ${wrong}.`);
  }
  turn.context.widgets.submit(widget.id, checked.values, turn.options.now().toISOString());
}
