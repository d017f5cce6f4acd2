import * as z from 'zod';
import type { WorkflowRoute } from './schema.ts';

/** Where a message went and what was found out about it: what conditions look at. */
export type PhaseFacts = WorkflowRoute & {
  /** Number of steps of the plan; 0 before there is one. */
  steps: number;
};

const names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(20)]);
const clauseSchema = z.strictObject({
  handler: names.optional(),
  intent: names.optional(),
  confidenceAbove: z.number().min(0).max(1).optional(),
  confidenceBelow: z.number().min(0).max(1).optional(),
  stepsAbove: z.number().int().min(0).max(50).optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** When a phase takes part: every field of a clause must hold, and of a list one clause. */
const conditionSchema = z.union([clauseSchema, z.array(clauseSchema).min(1).max(10)]);

const condition = conditionSchema.optional();
const instruction = z.string().min(1).max(4_000).optional();

export const phaseSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answer'),
    config: z.strictObject({}).default({}),
    condition,
  }),
  z.strictObject({
    type: z.literal('plan'),
    config: z
      .strictObject({
        /** Added to what the planner is told. */
        instruction,
        maxSteps: z.number().int().min(1).max(50).default(20),
      })
      .prefault({}),
    condition,
  }),
  z.strictObject({
    type: z.literal('checkpoint'),
    config: z.strictObject({}).default({}),
    condition,
  }),
  z.strictObject({
    type: z.literal('control'),
    config: z
      .strictObject({
        /** What the agent is told in each step besides the step itself. */
        instruction,
        /** A failed step pauses the workflow, or is skipped. */
        onFailure: z.enum(['pause', 'skip']).default('pause'),
      })
      .prefault({}),
    condition,
  }),
  z.strictObject({
    type: z.literal('report'),
    config: z.strictObject({ instruction }).default({}),
    condition,
  }),
]);
export type Phase = z.infer<typeof phaseSchema>;
export type PhaseType = Phase['type'];

const ORDER: readonly PhaseType[] = ['answer', 'plan', 'checkpoint', 'control', 'report'];
/** What must have come before a phase of this type. */
const NEEDS: Partial<Record<PhaseType, PhaseType>> = {
  checkpoint: 'plan',
  control: 'plan',
  report: 'control',
};

/** A workflow as data. Phases stand in their natural order, each at most once. */
export const workflowDefinitionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, 'is not a lower-case name'),
    name: z.string().min(1).max(80),
    description: z.string().max(500).default(''),
    phases: z.array(phaseSchema).min(1).max(ORDER.length),
  })
  .superRefine(({ phases }, context) => {
    const types = phases.map(({ type }) => type);
    for (const [index, type] of types.entries()) {
      const before = types.slice(0, index);
      const report = (message: string) =>
        context.addIssue({ code: 'custom', path: ['phases', index, 'type'], message });
      const needed = NEEDS[type];
      if (before.includes(type)) report(`There is a phase "${type}" already.`);
      else if (needed && !before.includes(needed))
        report(`A phase "${type}" must come after a phase "${needed}".`);
      else if (before.some((earlier) => ORDER.indexOf(earlier) > ORDER.indexOf(type)))
        report(`The order of phases is ${ORDER.join(', ')}.`);
    }
  });
export type WorkflowDefinition = z.infer<typeof workflowDefinitionSchema>;

/** A file that is not a usable definition; `line` is 1-based. */
export type DefinitionProblem = { file: string; line: number; message: string };
