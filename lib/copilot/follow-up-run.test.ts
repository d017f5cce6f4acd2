import { beforeEach, expect, it, vi } from 'vitest';
import { followUpRun } from './follow-up-run.ts';

const { recordCitations, rememberRun } = vi.hoisted(() => ({
  recordCitations: vi.fn(),
  rememberRun: vi.fn(),
}));
vi.mock('../knowledge/index.ts', () => ({ recordCitations }));
vi.mock('../memory/index.ts', () => ({ rememberRun }));
vi.mock('./answer-and-continue.ts', () => ({ continueIfSettled: vi.fn() }));
vi.mock('../runs/index.ts', () => ({
  STEERED: 'steered',
  loadTranscript: async () => ({
    messages: [
      { id: 'q', role: 'user', content: 'How thin?' },
      { id: 'a', role: 'assistant', content: 'Thin [1].' },
    ],
  }),
}));

const scope = {
  ...{ tenantId: 'local', userId: 'owner', roles: [] },
  ...{ workspaceId: 'guide', threadId: 'talk' },
} as unknown as Parameters<typeof followUpRun>[0];

beforeEach(() => {
  vi.clearAllMocks();
});

it.each([
  ['citations', recordCitations, rememberRun],
  ['memories', rememberRun, recordCitations],
])('keeps the other one when %s fail, and tells of it', async (_, failing, other) => {
  failing.mockRejectedValueOnce(new Error('out of range'));
  await expect(followUpRun(scope, 'run', 'finished')).rejects.toThrow('out of range');
  expect(other).toHaveBeenCalledOnce();
});
