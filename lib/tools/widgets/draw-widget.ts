import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { widgetSchema } from '../../widgets/schema.ts';
import type { ToolDefinition } from '../schema.ts';

const inputSchema = z.object({ widget: widgetSchema });
export type DrawWidgetInput = z.infer<typeof inputSchema>;

/** Draws one of the six simple widgets in the conversation. Result: `drawnSchema`. */
export function drawWidgetTool(): ToolDefinition<DrawWidgetInput> {
  return {
    name: 'draw_widget',
    description:
      'Shows the user a card, table, form, chart, image or list in the conversation. Returns its id, by which update_widget changes it in place. Take numbers and rows from documents or tools; never make them up. Presses of buttons and forms come back as messages of the user that begin with [widget action].',
    category: 'display',
    input: inputSchema,
    timeoutMs: tunables.widgets.timeoutMs,
    resultCap: tunables.widgets.resultChars,
    execute: async ({ input, context }) => {
      const { id, type } = context.widgets.add(input.widget);
      return { id, type };
    },
  };
}
