import type { Message } from '@ag-ui/core';

let made = 0;
const nextId = () => {
  made += 1;
  return `message-${made}`;
};

export const user = (content: string, id = nextId()): Message => ({ id, role: 'user', content });
export const assistant = (content: string, id = nextId()): Message => ({
  id,
  role: 'assistant',
  content,
});
export const call = (toolCallId: string, name = 'read_file', args = '{}'): Message => ({
  id: nextId(),
  role: 'assistant',
  content: '',
  toolCalls: [{ id: toolCallId, type: 'function', function: { name, arguments: args } }],
});
export const result = (toolCallId: string, content = 'found'): Message => ({
  id: nextId(),
  role: 'tool',
  toolCallId,
  content,
});
export const activity = (activityType: string, content: Record<string, unknown>): Message => ({
  id: nextId(),
  role: 'activity',
  activityType,
  content,
});

/** A question and its answer. */
export const turnOf = (question: string, answer: string): Message[] => [
  user(question),
  assistant(answer),
];
