'use client';

import { ArrowLeft, Download, Pencil, Search } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { BookmarkButton } from '@/components/bookmarks/bookmark-button';
import { notePath } from '@/components/notes/note-address';
import { formatBytes } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { ValidationBadge } from '@/components/ui/validation-badge';
import type { TextRange } from '@/hooks/reader-location';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { DocumentMenu } from '../document-menu.tsx';
import { documentPath } from '../document-path.ts';
import { useDocuments } from '../documents-provider.tsx';
import { KindIcon } from '../kind-icon.tsx';
import { QuickActionsButton } from './quick-actions-button.tsx';

/** @param tools shown where the text can be searched and has an outline */
export function ReaderHeader({
  document,
  onClose,
  titleRef,
  passage,
  tools,
}: {
  document: DocumentSummary;
  onClose: () => void;
  titleRef?: Ref<HTMLHeadingElement>;
  /** What is selected or cited of the text, to be kept. */
  passage?: () => TextRange | null;
  tools?: {
    findOpen: boolean;
    toggleFind: () => void;
    /** The button for the outline, where there is one. */
    outline: ReactNode;
  };
}) {
  const t = useTranslations('reader');
  const tDocuments = useTranslations('documents');
  const locale = useLocale();
  return (
    <header className="flex min-h-14 items-center gap-1 border-b border-line px-2 py-1.5">
      <IconButton label={t('back')} onClick={onClose}>
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <div className="hidden pr-1 pl-1 @md/reader:block">
        <KindIcon kind={document.kind} />
      </div>
      <div className="min-w-0 flex-1 px-1">
        <h1
          ref={titleRef}
          tabIndex={-1}
          className="truncate text-[0.9375rem] leading-snug font-semibold tracking-tight outline-none"
        >
          {document.title}
        </h1>
        <p className="truncate text-xs text-ink-faint">
          {[
            tDocuments(`kind.${document.kind}`),
            document.pageCount === null ? null : tDocuments('pages', { count: document.pageCount }),
            formatBytes(document.sizeBytes, locale),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <QuickActionsButton document={document} />
      <ValidationBadge validation={document.validation} />
      {tools && (
        <>
          <IconButton
            label={t('find.open')}
            aria-expanded={tools.findOpen}
            onClick={tools.toggleFind}
          >
            <Search aria-hidden="true" />
          </IconButton>
          {tools.outline}
        </>
      )}
      {document.origin === 'note' && <EditNote id={document.id} />}
      <BookmarkButton documentId={document.id} passage={passage} />
      <a
        href={`${documentPath(document.id)}/file`}
        download={document.fileName ?? document.title}
        aria-label={t('download')}
        data-tooltip={t('download')}
        className="hidden size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink @md/reader:inline-flex"
      >
        <Download aria-hidden="true" className="size-[1.125rem]" />
      </a>
      <DocumentMenu document={document} onRemoved={onClose} />
    </header>
  );
}

function EditNote({ id }: { id: string }) {
  const t = useTranslations('reader');
  const { slug } = useDocuments();
  return (
    <Link
      href={notePath(slug, id)}
      aria-label={t('editNote')}
      data-tooltip={t('editNote')}
      className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Pencil aria-hidden="true" className="size-[1.125rem]" />
    </Link>
  );
}
