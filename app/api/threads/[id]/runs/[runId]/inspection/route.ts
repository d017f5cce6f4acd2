import type { Principal } from '@/lib/auth';
import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';

/** Where a build has no dev console, what is imported here is left out of it. */
const inspect =
  process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE === 'true'
    ? async (principal: Principal, threadId: string, runId: string) => {
        const { inspectRun } = await import('@/lib/run-inspection');
        return inspectRun(principal, threadId, runId);
      }
    : undefined;

/** The model calls of a recent run; only in builds that have the dev console. */
export const GET = route(async ({ principal, params }) => {
  if (!inspect) throw new AppError('NOT_FOUND', 'This build has no dev console.');
  return inspect(principal, param(params, 'id'), param(params, 'runId'));
});
