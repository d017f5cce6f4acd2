import type { Decision } from '@/lib/decisions/schema';

/** A decision as tests of its views need one: a command that waits, unless said otherwise. */
export function decisionFixture(change: Partial<Decision> = {}): Decision {
  return {
    id: 'd1',
    kind: 'tool_approval',
    status: 'pending',
    threadId: 't1',
    runId: 'r1',
    toolCallId: 'c1',
    request: {
      kind: 'tool_approval',
      toolName: 'run_command',
      category: 'terminal',
      preview: { type: 'command', command: 'npm test', cwd: '.', background: false, warnings: [] },
      suggestedRule: { tool: 'run_command', pattern: 'npm test' },
    },
    answer: null,
    answeredBy: null,
    answeredVia: null,
    createdAt: '2026-11-21T10:00:00.000Z',
    expiresAt: '2126-11-22T10:00:00.000Z',
    answeredAt: null,
    ...change,
  };
}
