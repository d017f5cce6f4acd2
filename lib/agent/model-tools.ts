import type { RunAgentInput } from '@ag-ui/client';
import { jsonSchema, type ToolSet, tool } from 'ai';
import * as z from 'zod';
import type { ToolRegistry } from '../tools/index.ts';
import { tunables } from '../tunables.ts';

const NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const parametersSchema = z.looseObject({ type: z.literal('object') });

/**
 * The browser's tools, as far as they are usable: a proper name that no tool of the server has, an
 * object schema, and no more than the caps allow, since the client controls them.
 */
function frontendTools(offered: RunAgentInput['tools'], registry: ToolRegistry): ToolSet {
  const usable: ToolSet = {};
  let size = 0;
  for (const { name, description, parameters } of offered) {
    const schema = parametersSchema.safeParse(parameters ?? { type: 'object', properties: {} });
    if (!NAME.test(name) || registry.get(name) || !schema.success) continue;
    size += name.length + description.length + JSON.stringify(schema.data).length;
    if (size > tunables.agent.maxFrontendToolChars) break;
    if (Object.keys(usable).length >= tunables.agent.maxFrontendTools) break;
    usable[name] = tool({ description, inputSchema: jsonSchema(schema.data) });
  }
  return usable;
}

/** All tools as the model is told of them; none can execute, that is the run loop's work. */
export function modelTools(registry: ToolRegistry, offered: RunAgentInput['tools']): ToolSet {
  const own = registry
    .all()
    .map(({ name, description, input }) => [name, tool({ description, inputSchema: input })]);
  return { ...Object.fromEntries(own), ...frontendTools(offered, registry) };
}
