import * as z from 'zod';

/** What was written and not saved yet; `version` is the one it was made from, 0 for a new note. */
export type NoteDraft = { title: string; text: string; version: number };

const draftSchema = z.object({ title: z.string(), text: z.string(), version: z.number() });

/** Where drafts are kept: the browser's storage, which may be full or forbidden. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type DraftKeeper = {
  read: () => NoteDraft | null;
  write: (draft: NoteDraft) => void;
  remove: () => void;
};

/** Keeps the draft of a note in this browser until the server has it. */
export function draftKeeper(id: string, store: () => Store): DraftKeeper {
  const key = `flightdeck:note:${id}`;
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const kept = store().getItem(key);
        return kept === null ? null : draftSchema.parse(JSON.parse(kept));
      }, null),
    write: (draft) => attempt(() => store().setItem(key, JSON.stringify(draft)), undefined),
    remove: () => attempt(() => store().removeItem(key), undefined),
  };
}
