export { agentForThread } from './agent-for-thread.ts';
export { AGENT_ID, COPILOT_PATH, handleCopilotRequest } from './handle-copilot-request.ts';
