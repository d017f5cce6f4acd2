import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { operationSchema, widgetIdSchema } from '../../widgets/schema.ts';
import type { ToolDefinition } from '../schema.ts';

const inputSchema = z.object({
  id: widgetIdSchema,
  patch: z
    .array(operationSchema)
    .min(1)
    .max(tunables.widgets.maxOperations)
    .describe(
      'JSON Patch (RFC 6902) on the widget, such as {"op":"add","path":"/rows/-","value":["a",1]}.',
    ),
});
export type UpdateWidgetInput = z.infer<typeof inputSchema>;

/** Changes a widget where it stands: all operations or none. Result: `drawnSchema`. */
export function updateWidgetTool(): ToolDefinition<UpdateWidgetInput> {
  return {
    name: 'update_widget',
    description: 'Changes a widget of the conversation in place; all operations hold, or none.',
    category: 'display',
    input: inputSchema,
    timeoutMs: tunables.widgets.timeoutMs,
    resultCap: tunables.widgets.resultChars,
    execute: async ({ input, context }) => {
      const { id, type } = context.widgets.change(input.id, input.patch);
      return { id, type };
    },
  };
}
