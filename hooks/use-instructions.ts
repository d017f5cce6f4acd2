'use client';

import { useAgentContext } from '@copilotkit/react-core/v2';
import { INSTRUCTIONS_CONTEXT, type Instruction } from '@/lib/agent/schema';

/**
 * Registers what the assistant is to mind while the component is mounted. Instructions are ids with
 * parameters from the server's list (`lib/agent/instructions`); the words stand there, and what is
 * not on the list is left out of the system prompt. Of two with the same id the later one holds.
 */
export function useInstructions(instructions: readonly Instruction[]): void {
  useAgentContext({
    description: INSTRUCTIONS_CONTEXT,
    value: JSON.stringify(instructions),
  });
}
