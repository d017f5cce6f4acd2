import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, type ShownAuditEvent } from '@/lib/audit/schema';
import { auditLink } from './audit-link.ts';

const event = (more: Partial<ShownAuditEvent>): ShownAuditEvent => ({
  id: '1',
  workspaceId: null,
  workspaceSlug: null,
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
    [{ action: 'thread.restored', subject: 't 1', workspaceSlug: 'w' }, '/w/w/t/t%201'],
    [{ action: 'thread.deleted', subject: 't' }, null],
    [{ action: 'share.created', details: { threadId: 't' } }, '/w/here/t/t'],
    [{ action: 'share.created' }, null],
    [{ action: 'decision.asked', workspaceSlug: 'w' }, '/w/w/decisions'],
    [{ action: 'setting.changed' }, '/w/here/settings'],
    [{ action: 'document.deleted' }, null],
  ])('%o → %s', (more, address) => {
    expect(auditLink(event(more as Partial<ShownAuditEvent>), 'here')).toBe(address);
  });

  it('never leaves the app, whatever the subject says', () => {
    for (const action of AUDIT_ACTIONS) {
      const subject = 'https://elsewhere.example/';
      const link = auditLink(event({ action, subject, details: { threadId: subject } }), 'here');
      expect(link === null || link.startsWith('/w/here/')).toBe(true);
    }
  });
});
