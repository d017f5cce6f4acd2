import { type WorkflowDefinition, workflowDefinitionSchema } from './definition-schema.ts';

/** What every workspace has, the default first. */
export const BUILT_IN_DEFINITIONS: readonly WorkflowDefinition[] = [
  {
    id: 'copilot_with_escalation',
    name: 'Copilot with escalation',
    description: 'Answers at once; a complex task is planned, approved and carried out in steps.',
    phases: [
      {
        type: 'answer',
        condition: { handler: ['direct_response', 'tool_executor', 'single_agent'] },
      },
      { type: 'plan', condition: { handler: 'workflow_executor' } },
      { type: 'checkpoint' },
      { type: 'control' },
      { type: 'report' },
    ],
  },
  {
    id: 'plan_and_execute',
    name: 'Plan and execute',
    description: 'Plans every task and carries it out without asking for the plan.',
    phases: [{ type: 'plan' }, { type: 'control' }, { type: 'report' }],
  },
  {
    id: 'chat',
    name: 'Chat',
    description: 'Answers every message directly and never plans.',
    phases: [{ type: 'answer' }],
  },
].map((definition) => workflowDefinitionSchema.parse(definition));
