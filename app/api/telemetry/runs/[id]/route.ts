import type { Principal } from '@/lib/auth';
import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { readRunTimeline } from '@/lib/telemetry';
import type { OpenedRun } from '@/lib/telemetry/schema';
import { requireThread } from '@/lib/threads';

/** What happened in a run, oldest first, and the conversation that it belongs to if it is the caller's own. */
export const GET = route(async ({ principal, params }): Promise<OpenedRun> => {
  const timeline = await readRunTimeline(principal, param(params, 'id'));
  const threadId = timeline.events.find((event) => event.threadId !== null)?.threadId ?? null;
  return { ...timeline, conversation: threadId && (await ownThread(principal, threadId)) };
});

async function ownThread(principal: Principal, threadId: string): Promise<string | null> {
  try {
    return (await requireThread(principal, threadId)).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
