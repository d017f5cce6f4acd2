import { expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { decisionGate } from './decision-gate.ts';

withTestDatabase();

it('what a rule decided is found under the person in whose run it was', async () => {
  const gate = decisionGate({ ...LOCAL_OWNER, userId: 'mia', workspaceId: 'w' });
  const judged = { tool: 'run_command', effect: 'deny', because: 'a rule' } as const;
  await gate.record('r', judged as Parameters<typeof gate.record>[1]);
  const { events } = await listAudit(LOCAL_OWNER, { actor: 'mia' });
  expect(events).toMatchObject([
    {
      action: 'decision.denied_by_rule',
      subject: 'r',
      details: { toolName: 'run_command', because: 'a rule' },
    },
  ]);
});
