import * as z from 'zod';
import { kindLimitsSchema, LIMIT_KINDS, limitSettingsSchema } from '../rate-limits/schema.ts';

/** What a person likes; holds in every workspace. Each field falls back by itself when what is stored does not fit. */
export const preferencesSchema = z.object({
  /** Language of the interface and the answers; `auto` follows the question. */
  language: z.enum(['auto', 'en', 'de']),
  responseLength: z.enum(['short', 'normal', 'long']),
  expertise: z.enum(['beginner', 'normal', 'expert']),
  /** Whether answers name their sources as [n]. */
  citations: z.boolean(),
  /** What happens to a message that is sent while a run goes on. */
  queueDelivery: z.enum(['steer', 'next']),
  /** Keys chosen for commands of the interface, by command; null for none. */
  shortcuts: z
    .record(z.string().min(1).max(40), z.string().min(1).max(40).nullable())
    .refine((chosen) => Object.keys(chosen).length <= 60, 'At most 60 commands have keys.'),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'auto',
  responseLength: 'normal',
  expertise: 'normal',
  citations: true,
  queueDelivery: 'steer',
  shortcuts: {},
};

/** What owners and admins set for everybody in a workspace. */
export const workspaceSettingsSchema = z.object({
  /** Whether conversations are remembered and can be searched from later ones. */
  memoryEnabled: z.boolean(),
  /** Hours after which an unanswered decision expires; null for the built-in time. */
  decisionExpiryHours: z
    .number()
    .int()
    .min(1)
    .max(30 * 24)
    .nullable(),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

export const DEFAULT_WORKSPACE_SETTINGS: WorkspaceSettings = {
  memoryEnabled: true,
  decisionExpiryHours: null,
};

/** What owners and admins set for the whole tenant; null leaves it to the environment. */
export const tenantSettingsSchema = z.object({
  /** Whether the agent may draw widgets (15-widgets D6); A2UI_ENABLED unless set. */
  widgets: z.boolean().nullable(),
  /** How often a minute something may be asked for (80-security S4); what is left out is as the server has it. */
  limits: limitSettingsSchema,
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;

export const DEFAULT_TENANT_SETTINGS: TenantSettings = { widgets: null, limits: {} };

export type Settings = {
  preferences: Preferences;
  workspace: WorkspaceSettings;
  tenant: TenantSettings;
};

/** A change names only what it changes; an unknown name is refused, so that a typing error is noticed. */
export const settingsChangeSchema = z.strictObject({
  preferences: z.strictObject(preferencesSchema.partial().shape).optional(),
  workspace: z.strictObject(workspaceSettingsSchema.partial().shape).optional(),
  tenant: z.strictObject(tenantSettingsSchema.partial().shape).optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** Answer of GET and PATCH `/api/workspaces/{slug}/settings`. */
export const settingsAnswerSchema = z.object({
  preferences: preferencesSchema,
  workspace: workspaceSettingsSchema,
  tenant: tenantSettingsSchema,
  /** What holds for what the tenant has not set. */
  defaults: z.object({
    widgets: z.boolean(),
    limits: z.record(z.enum(LIMIT_KINDS), kindLimitsSchema),
  }),
  /** Whether this person may change what holds for others. */
  mayManage: z.boolean(),
  /** Whether the agent can search the web, and what is missing if not. */
  webSearch: z.object({
    available: z.boolean(),
    provider: z.string().optional(),
    /** `not_set_up`, or `setting_missing` for the provider that was chosen. */
    reason: z.string().optional(),
    /** Environment variables of which one is needed. */
    variables: z.array(z.string()).optional(),
  }),
});
export type SettingsAnswer = z.infer<typeof settingsAnswerSchema>;
