export { agentForThread } from './agent-for-thread.ts';
export { answerAndContinue, watchDecisions } from './answer-and-continue.ts';
export { followUpRun } from './follow-up-run.ts';
export { COPILOT_PATH, handleCopilotRequest } from './handle-copilot-request.ts';
