'use client';

import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { IconButton } from '@/components/ui/icon-button';
import type { TextRange } from '@/hooks/reader-location';
import { useKeep } from './use-keep';

/** Keeps the document, or what is selected or cited of it. @param passage says what that is now */
export function BookmarkButton({
  documentId,
  passage,
}: {
  documentId: string;
  passage?: () => TextRange | null;
}) {
  const t = useTranslations('saved');
  const { slug } = useDocuments();
  const keep = useKeep(slug);
  /** Pressing a button may end the selection. */
  const selected = useRef<TextRange | null>(null);
  return (
    <IconButton
      label={passage ? t('keep') : t('keepDocument')}
      onPointerDown={() => {
        selected.current = passage?.() ?? null;
      }}
      onClick={() => {
        keep(documentId, selected.current ?? passage?.() ?? null);
        selected.current = null;
      }}
    >
      <BookmarkPlus aria-hidden="true" />
    </IconButton>
  );
}
