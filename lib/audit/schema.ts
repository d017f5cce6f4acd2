import * as z from 'zod';

/** What is written down. A slice that adds an action adds it here, so that admins can filter. */
export const AUDIT_ACTIONS = [
  'decision.asked',
  'decision.answered',
  'decision.expired',
  'decision.withdrawn',
  'rule.added',
  'rule.revoked',
  'share.created',
  'share.revoked',
  'thread.exported',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who acts when no person does: expiry, a policy. */
export const SYSTEM_ACTOR = 'system';

export type NewAuditEvent = {
  workspaceId: string | null;
  /** A user id, or SYSTEM_ACTOR. */
  actor: string;
  action: AuditAction;
  /** Id of what it was done to. */
  subject: string;
  /** Facts, never contents: names, verdicts, ids. */
  details: Record<string, string | number | boolean | null>;
};

export const auditEventSchema = z.object({
  id: z.string(),
  workspaceId: z.string().nullable(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** ISO 8601 */
  at: z.string(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
