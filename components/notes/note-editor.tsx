'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { AiTextarea } from '@/components/ai-textarea/ai-textarea';
import { DocumentUnavailable } from '@/components/knowledge/reader/document-unavailable';
import { ReaderSkeleton } from '@/components/knowledge/reader/reader-skeleton';
import { usePreferences } from '@/hooks/use-preferences';
import type { Note } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { newNotePath } from './note-address';
import { draftKeeper } from './note-draft';
import { NoteHeader } from './note-header';
import { NoteTrouble } from './note-trouble';
import { SaveStatus } from './save-status';
import { useNote } from './use-note';
import { useNoteSaver } from './use-note-saver';

/** A note to write: it saves itself and is found like any document. */
export function NoteEditor({ slug, id }: { slug: string; id: string }) {
  const router = useRouter();
  const result = useNote(id);
  if (result.state === 'loading') return <ReaderSkeleton />;
  if (result.state === 'open') {
    return <OpenEditor key={id} slug={slug} id={id} note={result.note} />;
  }
  const back = () => router.push(`/w/${encodeURIComponent(slug)}`);
  const failure = result.state === 'failed' ? result : null;
  return <DocumentUnavailable of="notes" failure={failure} onBack={back} />;
}

function OpenEditor({ slug, id, note }: { slug: string; id: string; note: Note | null }) {
  const t = useTranslations('notes');
  const router = useRouter();
  const title = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const { noteSuggestions } = usePreferences().preferences;
  const saver = useNoteSaver(id, note, { title, text });
  const isNew = note === null;
  useEffect(() => {
    if (isNew) text.current?.focus();
  }, [isNew]);

  /** Takes the text along into a note of its own; this one stays as it is elsewhere. */
  const saveAsNew = () => {
    const path = newNotePath(slug, new URLSearchParams());
    const copyId = /notes\/([^?]+)/.exec(path)?.[1] ?? '';
    const content = { title: title.current?.value ?? '', text: text.current?.value ?? '' };
    draftKeeper(copyId, () => window.localStorage).write({ ...content, version: 0 });
    saver.abandon();
    router.push(path);
  };
  return (
    <div className="@container/note flex h-full flex-col bg-surface">
      <NoteHeader
        slug={slug}
        id={id}
        titleField={title}
        defaultTitle={note?.title ?? ''}
        onEdit={saver.edited}
        status={<SaveStatus save={saver.save} onRetry={saver.flush} />}
      />
      <NoteTrouble
        save={saver.save}
        onKeepMine={saver.keepMine}
        onTakeTheirs={saver.takeTheirs}
        onSaveAsNew={saveAsNew}
      />
      <AiTextarea
        ref={text}
        workspace={slug}
        documentId={id}
        purpose={t('purpose')}
        context={() => title.current?.value ?? ''}
        suggestions={noteSuggestions}
        aria-label={t('text')}
        placeholder={t('placeholder')}
        defaultValue={note?.text ?? ''}
        maxLength={tunables.notes.maxChars}
        spellCheck
        onChange={saver.edited}
        frameClassName="min-h-0 flex-1"
        className="h-full resize-none bg-transparent px-5 pt-5 pb-20 text-base leading-relaxed text-ink -outline-offset-2 placeholder:text-ink-faint @3xl/note:px-[max(2.5rem,calc(50%-24rem))] @3xl/note:pt-8"
      />
    </div>
  );
}
