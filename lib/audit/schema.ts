import * as z from 'zod';
import { storableText } from '../storable-text.ts';
import { storableTimeText } from '../storable-time.ts';

/**
 * What is written down, in groups that admins filter by: the group is what stands before the dot. A
 * slice that adds an action adds it here.
 */
export const AUDIT_ACTIONS = [
  'decision.asked',
  'decision.answered',
  'decision.expired',
  'decision.withdrawn',
  'decision.allowed_by_rule',
  'decision.denied_by_rule',
  'rule.added',
  'rule.revoked',
  'share.created',
  'share.revoked',
  'thread.deleted',
  'thread.restored',
  'thread.exported',
  'document.deleted',
  'setting.changed',
  'limit.reached',
  'memory.deleted',
  'cases.deleted',
  'cases.exported',
  'audit.exported',
  'telemetry.exported',
] as const;

export const AUDIT_GROUPS = [
  'decision',
  'rule',
  'share',
  'thread',
  'document',
  'setting',
  'limit',
  'memory',
  'cases',
  'audit',
  'telemetry',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who acts when no person does, as when time runs out. */
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

/** Query of GET `/api/audit`: what to show, and from where on. */
export const auditFilterSchema = z.object({
  group: z.enum(AUDIT_GROUPS).optional(),
  /** A user id, or `system`. */
  actor: storableText.min(1).max(200).optional(),
  from: storableTimeText.optional(),
  until: storableTimeText.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditQuerySchema = auditFilterSchema.extend({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, 'is not usable')
    .optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditDownloadSchema = auditFilterSchema.extend({ format: z.enum(['ndjson', 'csv']) });
export type AuditDownload = z.infer<typeof auditDownloadSchema>;

/** An event as its reader is shown it, with the names of who acted and where, as far as they are known. */
export const shownAuditEventSchema = auditEventSchema.extend({
  actorName: z.string().nullable(),
  workspaceSlug: z.string().nullable(),
  /** Id of the conversation that it is about, if that is the reader's own and still there. */
  conversation: z.string().nullable(),
});
export type ShownAuditEvent = z.infer<typeof shownAuditEventSchema>;

/** Answer of GET `/api/audit`. */
export const auditPageSchema = z.object({
  events: z.array(shownAuditEventSchema),
  nextCursor: z.string().nullable(),
  /** Who stands in the log, for the filter. */
  actors: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
