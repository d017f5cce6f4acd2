import * as z from 'zod';
import { limitTunables } from '../limit-tunables.ts';

/** What is limited. A new kind is one line here and one with its defaults in `limit-tunables.ts`. */
export const LIMIT_KINDS = [
  'runs',
  'uploads',
  'notes',
  'searches',
  'completions',
  'telemetry',
  'shares',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** How often a minute: for one user (of `shares`, one link), and for all of a tenant together. */
export const kindLimitsSchema = z.object({ perUser: z.number(), perTenant: z.number() });
export type KindLimits = z.infer<typeof kindLimitsSchema>;

export const MOST_A_MINUTE = 1_000_000;

const perMinute = z.number().int().min(1).max(MOST_A_MINUTE).nullable();

/** Limits that a tenant sets for itself; what is null or left out is as the server has it. */
export const limitSettingsSchema = z.partialRecord(
  z.enum(LIMIT_KINDS),
  z.strictObject({ perUser: perMinute.optional(), perTenant: perMinute.optional() }),
);
export type LimitSettings = z.infer<typeof limitSettingsSchema>;

export const DEFAULT_LIMITS: Readonly<Record<LimitKind, KindLimits>> =
  limitTunables.limits.perMinute;

/** The limits of a kind as they hold, with what the tenant has set for itself. */
export function limitsOf(kind: LimitKind, set: LimitSettings): KindLimits {
  const own = set[kind];
  const { perUser, perTenant } = DEFAULT_LIMITS[kind];
  return { perUser: own?.perUser ?? perUser, perTenant: own?.perTenant ?? perTenant };
}

/** Lays a change over what a tenant has set: by kind and field, null takes one back. */
export function mergeLimits(set: LimitSettings, change: LimitSettings = {}): LimitSettings {
  const kinds = LIMIT_KINDS.map((kind) => {
    const fields = Object.entries({ ...set[kind], ...change[kind] });
    return [kind, fields.filter(([, value]) => value !== null)] as const;
  });
  return Object.fromEntries(
    kinds
      .filter(([, fields]) => fields.length > 0)
      .map(([kind, fields]) => [kind, Object.fromEntries(fields)]),
  );
}

/** What the headers of an answer tell of a limit. */
export type LimitState = { limit: number; remaining: number; resetSeconds: number };

/** What a person is told who is to wait. */
export function waitMessage(seconds: number): string {
  const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `That was too much in a short time. Try again in ${wait}.`;
}
