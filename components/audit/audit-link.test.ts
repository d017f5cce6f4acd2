import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, type ShownAuditEvent } from '@/lib/audit/schema';
import { auditLink } from './audit-link.ts';

const event = (more: Partial<ShownAuditEvent>): ShownAuditEvent => ({
  id: '1',
  workspaceId: null,
  workspaceSlug: null,
  conversation: null,
  actor: 'a',
  actorName: null,
  action: 'rule.added',
  subject: 's',
  details: {},
  at: '2026-01-01T00:00:00.000Z',
  ...more,
});

describe('the way from an event to what it is about', () => {
  it.each([
    [{ action: 'thread.restored', conversation: 't 1', workspaceSlug: 'w' }, '/w/w/t/t%201'],
    [{ action: 'thread.restored', subject: 't' }, null],
    [{ action: 'share.created', conversation: 't', details: { threadId: 't' } }, '/w/here/t/t'],
    [{ action: 'share.created', details: { threadId: 't' } }, null],
    [{ action: 'decision.asked', workspaceSlug: 'w' }, '/w/w/decisions'],
    [{ action: 'setting.changed' }, '/w/here/settings'],
    [{ action: 'document.deleted' }, null],
  ])('%o → %s', (more, address) => {
    expect(auditLink(event(more as Partial<ShownAuditEvent>), 'here')).toBe(address);
  });

  it('never leaves the app, whatever the subject says', () => {
    for (const action of AUDIT_ACTIONS) {
      const subject = 'https://elsewhere.example/';
      const about = { subject, conversation: subject, details: { threadId: subject } };
      const link = auditLink(event({ action, ...about }), 'here');
      expect(link === null || link.startsWith('/w/here/')).toBe(true);
    }
  });
});
