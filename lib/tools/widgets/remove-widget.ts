import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { widgetIdSchema } from '../../widgets/schema.ts';
import type { ToolDefinition } from '../schema.ts';

const inputSchema = z.object({ id: widgetIdSchema });
export type RemoveWidgetInput = z.infer<typeof inputSchema>;

/** Takes a widget away that is of no use any more. */
export function removeWidgetTool(): ToolDefinition<RemoveWidgetInput> {
  return {
    name: 'remove_widget',
    description: 'Takes a widget out of the conversation that is of no use any more.',
    category: 'display',
    input: inputSchema,
    timeoutMs: tunables.widgets.timeoutMs,
    resultCap: tunables.widgets.resultChars,
    execute: async ({ input, context }) => {
      context.widgets.remove(input.id);
      return { removed: input.id };
    },
  };
}
