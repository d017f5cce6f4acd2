import type {
  Clause,
  Phase,
  PhaseFacts,
  PhaseType,
  WorkflowDefinition,
} from './definition-schema.ts';

const isOneOf = (value: string, allowed: string | string[] | undefined) =>
  allowed === undefined || allowed === value || (Array.isArray(allowed) && allowed.includes(value));

function holds(clause: Clause, facts: PhaseFacts): boolean {
  return (
    isOneOf(facts.handler, clause.handler) &&
    isOneOf(facts.intent, clause.intent) &&
    facts.confidence > (clause.confidenceAbove ?? -1) &&
    facts.confidence < (clause.confidenceBelow ?? 2) &&
    facts.steps > (clause.stepsAbove ?? -1)
  );
}

/** Whether a phase takes part, by its condition; a phase without one always does. */
export function phaseApplies({ condition }: Phase, facts: PhaseFacts): boolean {
  if (condition === undefined) return true;
  return [condition].flat().some((clause) => holds(clause, facts));
}

type PhaseOf<Type extends PhaseType> = Extract<Phase, { type: Type }>;

/** The definition's phase of a type if it takes part. */
export function applicablePhase<Type extends PhaseType>(
  definition: WorkflowDefinition,
  type: Type,
  facts: PhaseFacts,
): PhaseOf<Type> | undefined {
  const phase = definition.phases.find((one): one is PhaseOf<Type> => one.type === type);
  return phase && phaseApplies(phase, facts) ? phase : undefined;
}
