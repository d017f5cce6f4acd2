import { SYSTEM_ACTOR } from '../audit/schema.ts';
import type { Principal } from '../auth/schema.ts';
import { env } from '../env.ts';
import { AppError } from '../errors/index.ts';
import { log } from '../log.ts';
import { onSettingsChanged, readTenantSettings } from '../settings/index.ts';
import { tunables } from '../tunables.ts';
import { countRefusal } from './count-refusal.ts';
import { takeShared } from './count-repository.ts';
import { type Counted, MemoryCounts, type Verdicts } from './memory-counts.ts';
import { noteRefusal } from './note-refusal.ts';
import {
  type KindLimits,
  type LimitKind,
  type LimitSettings,
  type LimitState,
  limitsOf,
  waitMessage,
} from './schema.ts';
import { secondsToWait, stateAfter } from './steady-limit.ts';

/** A refusal that knows what the headers of its answer have to tell. */
export class LimitError extends AppError {
  readonly state: LimitState;

  constructor(state: LimitState, seconds: number) {
    super('RATE_LIMITED', waitMessage(seconds), { retryAfterSeconds: seconds });
    this.state = state;
  }
}

type Kept = {
  counts: MemoryCounts;
  settings: Map<string, { limits: LimitSettings; at: number }>;
};

/** Several bundles live in one server process and must count together. */
const holder = globalThis as typeof globalThis & { __flightdeckLimits?: Kept };

function kept(): Kept {
  holder.__flightdeckLimits ??= remember();
  return holder.__flightdeckLimits;
}

function remember(): Kept {
  const settings: Kept['settings'] = new Map();
  onSettingsChanged((tenantId) => settings.delete(tenantId));
  return { counts: new MemoryCounts(), settings };
}

/**
 * Counts a request of a user and lets it pass, or refuses it (80-security S4). With PostgreSQL all
 * instances count together; while it is away, each by itself.
 * @returns the tighter of the user's and the tenant's limit
 * @throws LimitError (RATE_LIMITED with retryAfterSeconds)
 */
export function limitRequests(
  { tenantId, userId }: Pick<Principal, 'tenantId' | 'userId'>,
  kind: LimitKind,
): Promise<LimitState> {
  return limit({ tenantId, kind, subject: userId }, userId);
}

/**
 * The same for whoever reads a shared link, of whom nothing is known that could not be forged: each
 * link has a limit of its own.
 * @throws LimitError
 */
export function limitReaders(tenantId: string, shareId: string): Promise<LimitState> {
  return limit({ tenantId, kind: 'shares', subject: shareId }, SYSTEM_ACTOR);
}

async function limit(
  request: { tenantId: string; kind: LimitKind; subject: string },
  actor: string,
): Promise<LimitState> {
  const limits = await currentLimits(request.tenantId, request.kind);
  try {
    return answerFor(await take({ ...request, ...limits }), limits);
  } catch (error) {
    if (error instanceof LimitError) {
      const { tenantId, kind } = request;
      countRefusal(tenantId, kind);
      await noteRefusal(tenantId, actor, kind, error.state.limit);
    }
    throw error;
  }
}

/** The states of the limits that have been asked, as an answer. @throws LimitError */
export function answerFor({ own, tenant }: Verdicts, limits: KindLimits): LimitState {
  const states = [stateAfter(own, limits.perUser)];
  if (tenant) states.push(stateAfter(tenant, limits.perTenant));
  if (!own.admitted)
    throw new LimitError(states[0] as LimitState, secondsToWait(own, limits.perUser));
  if (tenant && !tenant.admitted) {
    throw new LimitError(states[1] as LimitState, secondsToWait(tenant, limits.perTenant));
  }
  return states.reduce((tightest, one) => (one.remaining < tightest.remaining ? one : tightest));
}

async function take(counted: Counted): Promise<Verdicts> {
  if (env().DATABASE_URL === undefined) return kept().counts.take(counted);
  try {
    return await takeShared(counted);
  } catch (error) {
    log.warn({ err: error }, 'limits are counted by this instance alone');
    return kept().counts.take(counted);
  }
}

/** What holds for a tenant; a setting that cannot be read leaves what held before. */
async function currentLimits(tenantId: string, kind: LimitKind): Promise<KindLimits> {
  const { settings } = kept();
  const known = settings.get(tenantId);
  const now = performance.now();
  if (known && now - known.at < tunables.limits.settingsMs) return limitsOf(kind, known.limits);
  try {
    const { limits } = await readTenantSettings(tenantId);
    settings.set(tenantId, { limits, at: now });
    return limitsOf(kind, limits);
  } catch {
    return limitsOf(kind, known?.limits ?? {});
  }
}
