import type { RunAgentInput } from '@ag-ui/client';
import { tunables } from '../../tunables.ts';
import { INSTRUCTIONS_CONTEXT, type Instruction, instructionSchema } from './schema.ts';

type PageContext = RunAgentInput['context'];

function entriesOf(value: string): unknown[] {
  if (value.length > tunables.context.instructionChars) return [];
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [];
  }
}

/**
 * Takes the instructions out of what a client offers as readable context. One that is not on the
 * list, or has other parameters, is left out altogether; of two with the same id the later holds.
 * @returns them, and the rest, which is data about the page
 */
export function readInstructions(context: PageContext): {
  instructions: Instruction[];
  page: PageContext;
} {
  const byId = new Map<Instruction['id'], Instruction>();
  const page: PageContext = [];
  for (const entry of context) {
    if (entry.description !== INSTRUCTIONS_CONTEXT) {
      page.push(entry);
      continue;
    }
    for (const candidate of entriesOf(entry.value)) {
      const { data } = instructionSchema.safeParse(candidate);
      if (data) byId.set(data.id, data);
    }
  }
  return { instructions: [...byId.values()], page };
}
