export type { WatchedOptions } from './agent-options.ts';
export { answerQuestion, type HeadlessAnswer } from './answer-question.ts';
export { createAgent } from './create-agent.ts';
export type { DecisionAsk, DecisionGate } from './decision-gate.ts';
export { FlightdeckAgent } from './flightdeck-agent.ts';
