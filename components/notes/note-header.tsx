'use client';

import { ArrowLeft, BookOpen, Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import { DocumentMenu } from '@/components/knowledge/document-menu';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { usePageTitle } from '@/components/knowledge/reader/use-page-title';
import { IconButton } from '@/components/ui/icon-button';
import { usePreferences } from '@/hooks/use-preferences';
import { useReader } from '@/hooks/use-reader';
import { tunables } from '@/lib/tunables';

/** Title of a note, whether it is saved, and what else can be done with it. */
export function NoteHeader({
  slug,
  id,
  titleField,
  defaultTitle,
  onEdit,
  status,
}: {
  slug: string;
  id: string;
  titleField: RefObject<HTMLInputElement | null>;
  defaultTitle: string;
  onEdit: () => void;
  status: ReactNode;
}) {
  const t = useTranslations('notes');
  const router = useRouter();
  const { documents } = useDocuments();
  const { open } = useReader();
  const { preferences, setPreference } = usePreferences();
  const suggesting = preferences.noteSuggestions;
  const document = documents?.find((one) => one.id === id);
  const home = () => router.push(`/w/${encodeURIComponent(slug)}`);
  usePageTitle(document?.title ?? t('untitled'));
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-1 border-b border-line px-2 py-1.5">
      <IconButton label={t('back')} onClick={home}>
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <h1 className="sr-only">{document?.title ?? t('untitled')}</h1>
      <input
        ref={titleField}
        aria-label={t('title')}
        placeholder={t('titlePlaceholder')}
        defaultValue={defaultTitle}
        maxLength={tunables.notes.titleChars}
        onChange={onEdit}
        className="h-9 min-w-0 flex-1 rounded-md bg-transparent px-2 text-[0.9375rem] font-semibold tracking-tight text-ink placeholder:text-ink-faint"
      />
      <div className="order-last w-full px-2 @md/note:order-none @md/note:w-auto">{status}</div>
      <IconButton
        label={t('suggestions')}
        aria-pressed={suggesting}
        className="aria-pressed:text-accent"
        onClick={() => setPreference('noteSuggestions', !suggesting)}
      >
        <Sparkles aria-hidden="true" />
      </IconButton>
      {document && (
        <>
          <IconButton label={t('read')} onClick={() => open(id)}>
            <BookOpen aria-hidden="true" />
          </IconButton>
          <DocumentMenu document={document} onRemoved={home} />
        </>
      )}
    </header>
  );
}
