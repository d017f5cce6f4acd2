'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';
import type { ThreadSummary } from './thread-page';
import {
  type ChangedThread,
  requestChange,
  requestDeletion,
  requestUndelete,
} from './thread-requests';

export type ThreadActions = {
  /** Runs something that may fail, and says so when it does. */
  attempt: (work: () => Promise<void>) => Promise<void>;
  rename: (thread: ThreadSummary, title: string) => Promise<void>;
  pin: (thread: ThreadSummary, pinned: boolean) => Promise<void>;
  archive: (thread: ThreadSummary, archived: boolean) => Promise<void>;
  remove: (thread: ThreadSummary) => Promise<void>;
};

/**
 * What can be done with the threads of a list. What takes one out of the list can be undone.
 * @param note told of every change that was made
 * @param home where the reader goes when the thread they look at is deleted
 */
export function useThreadActions({
  note,
  hrefOf,
  home,
}: {
  note: (changed: ChangedThread) => void;
  hrefOf: (id: string) => string;
  home: string;
}): ThreadActions {
  const t = useTranslations('threads');
  const errorText = useErrorText();
  const router = useRouter();
  const pathname = usePathname();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toast.error(errorText(error));
    }
  };
  const change = (id: string, changed: Partial<ThreadSummary>, gone = false) =>
    attempt(async () => {
      const { title, pinned, archived } = changed;
      await requestChange(id, { title, pinned, archived });
      note({ id, change: changed, gone });
    });
  const offerUndo = (message: string, undo: () => Promise<void>) =>
    toast(message, {
      duration: tunables.browser.undoMs,
      action: { label: t('undo'), onClick: () => attempt(undo) },
    });
  const titleOf = (thread: ThreadSummary) => thread.title || t('untitled');

  return {
    attempt,
    rename: ({ id }, title) => change(id, { title }),
    pin: ({ id }, pinned) => change(id, { pinned }),
    archive: (thread, archived) =>
      attempt(async () => {
        const { id } = thread;
        await requestChange(id, { archived });
        note({ id, change: { archived }, gone: true });
        offerUndo(t(archived ? 'archived' : 'unarchived', { title: titleOf(thread) }), async () => {
          await requestChange(id, { archived: !archived });
          note({ id, change: { archived: !archived } });
        });
      }),
    remove: (thread) =>
      attempt(async () => {
        const { id } = thread;
        await requestDeletion(id);
        note({ id, change: {}, gone: true });
        if (pathname === hrefOf(id)) router.push(home);
        offerUndo(t('deleted', { title: titleOf(thread) }), async () => {
          await requestUndelete(id);
          note({ id, change: {} });
        });
      }),
  };
}
