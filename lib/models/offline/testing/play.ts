import type { ModelPrompt } from '../../language-model.ts';
import { nextReply } from '../intents.ts';
import { readConversation } from '../read-conversation.ts';

export type Call = { name: string; input: Record<string, unknown> };
/** What a tool gives for its input; an object with `error` is a failure. */
export type ScriptedTools = Record<string, (input: Record<string, unknown>) => unknown>;

export const failure = (code: string, message = code, reason?: string) => ({
  error: { code, message, ...(reason ? { reason } : {}) },
});

const MOST_STEPS = 30;

/** A conversation with the offline model, turn by turn, with tools that give what the test says. */
export function conversationWith(tools: ScriptedTools, system = 'Today is 2026-03-20.') {
  const prompt: ModelPrompt = [{ role: 'system', content: system }];
  const offered = Object.keys(tools).map((name) => ({
    type: 'function' as const,
    name,
    inputSchema: { type: 'object' as const },
  }));
  let count = 0;
  return {
    /** Sends a message, carries out the calls it leads to, and returns these and the closing text. */
    send(text: string): { calls: Call[]; text: string } {
      prompt.push({ role: 'user', content: [{ type: 'text', text }] });
      const calls: Call[] = [];
      while (calls.length < MOST_STEPS) {
        const reply = nextReply(readConversation({ prompt, tools: offered }));
        if (reply.type === 'text') {
          prompt.push({ role: 'assistant', content: [{ type: 'text', text: reply.text }] });
          return { calls, text: reply.text };
        }
        count += 1;
        const { toolName, input } = reply;
        const call = { toolCallId: `call-${count}`, toolName };
        calls.push({ name: toolName, input });
        const value = JSON.stringify(tools[toolName]?.(input) ?? null);
        prompt.push(
          { role: 'assistant', content: [{ type: 'tool-call', ...call, input }] },
          {
            role: 'tool',
            content: [{ type: 'tool-result', ...call, output: { type: 'text', value } }],
          },
        );
      }
      throw new Error(`no end after ${MOST_STEPS} calls of ${calls.at(-1)?.name}`);
    },
  };
}

export const names = (calls: Call[]) => calls.map(({ name }) => name);
