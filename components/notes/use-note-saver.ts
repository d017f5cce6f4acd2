'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { Note } from '@/lib/knowledge/schema';
import { NEW_NOTE } from './note-address';
import { fetchNote, sendNote } from './note-api';
import { draftKeeper } from './note-draft';
import { type NoteContent, NoteSaver, type SaveState } from './note-saver';

type Fields = {
  title: RefObject<HTMLInputElement | null>;
  text: RefObject<HTMLTextAreaElement | null>;
};

/** Keeps what stands in the fields saved, from the moment the editor opens until it is left. */
export function useNoteSaver(id: string, note: Note | null, { title, text }: Fields) {
  const { slug, dispatch } = useDocuments();
  const [save, setSave] = useState<SaveState>({ state: 'saved' });
  const saver = useRef<NoteSaver | null>(null);

  useEffect(() => {
    let content: NoteContent = { title: note?.title ?? '', text: note?.text ?? '' };
    const drafts = draftKeeper(id, () => window.localStorage);
    const current = new NoteSaver(
      {
        // The fields are gone when the editor closes; what they held last is what counts.
        read: () => {
          if (title.current && text.current) {
            content = { title: title.current.value, text: text.current.value };
          }
          return content;
        },
        write: (next) => {
          content = next;
          if (title.current) title.current.value = next.title;
          if (text.current) text.current.value = next.text;
        },
        send: async (next, version, keepalive) => {
          const answer = await sendNote({ slug, id }, next, version, keepalive);
          dispatch({ type: 'changed', document: answer.document });
          if (version === 0) forgetThatItIsNew(id);
          return answer.note;
        },
        fetchNewest: () => fetchNote(id),
        drafts,
        onState: setSave,
      },
      { ...content, version: note?.version ?? 0 },
    );
    saver.current = current;
    const draft = drafts.read();
    if (draft) current.resume(draft, note);
    const leave = () => current.leave();
    const retry = () => void current.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', retry);
      current.leave();
      current.dispose();
    };
  }, [id, note, slug, dispatch, title, text]);

  useWorkspaceFeed(slug, (event) => {
    if (event.type === 'note_saved' && event.id === id) void saver.current?.heardOf(event.version);
  });
  return {
    save,
    edited: () => saver.current?.edited(),
    flush: () => void saver.current?.flush(),
    keepMine: () => void saver.current?.keepMine(),
    takeTheirs: () => saver.current?.takeTheirs(),
    abandon: () => saver.current?.abandon(),
  };
}

function forgetThatItIsNew(id: string): void {
  const { pathname, search } = window.location;
  if (!pathname.includes(id)) return;
  const query = new URLSearchParams(search);
  query.delete(NEW_NOTE);
  const rest = query.toString();
  window.history.replaceState(null, '', pathname + (rest && `?${rest}`));
}
