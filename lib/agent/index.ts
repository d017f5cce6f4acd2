export type { AgentLimits } from './agent-options.ts';
export { answerQuestion, type HeadlessAnswer } from './answer-question.ts';
export { type CreateAgentOptions, createAgent } from './create-agent.ts';
export type { DecidedCall, DecisionAsk, DecisionGate, Judgement } from './decision-gate.ts';
export { FlightdeckAgent } from './flightdeck-agent.ts';
export type { AbortKind } from './run-abort.ts';
export type { RunFailure } from './run-failure.ts';
export { RUN_ERROR_CODES, type RunErrorCode, type RunStatus, runStatusSchema } from './schema.ts';
