'use client';

import { Hourglass, TextSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { TextRange } from '@/hooks/reader-location';
import { DocumentProblem, DocumentStatus } from '../document-status.tsx';
import { isBusy } from '../documents-state.ts';
import { DocumentText } from './document-text.tsx';
import { DocumentUnavailable } from './document-unavailable.tsx';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderSkeleton } from './reader-skeleton.tsx';
import { useCloseReader } from './use-close-reader.ts';
import { useDocument } from './use-document.ts';

/** One document to read, with the cited passage shown if there is one. */
export function Reader({ documentId, range }: { documentId: string; range: TextRange | null }) {
  const t = useTranslations('reader');
  const result = useDocument(documentId);
  const close = useCloseReader(documentId);

  if (result.state === 'loading') return <ReaderSkeleton />;
  if (result.state !== 'open') {
    const failure = result.state === 'failed' ? result : null;
    return <DocumentUnavailable of="reader" failure={failure} onBack={close} />;
  }

  const { document } = result;
  if (document.text) {
    return (
      <DocumentText
        key={`${document.id} ${document.text.length}`}
        document={document}
        range={range}
        onClose={close}
      />
    );
  }
  const busy = isBusy(document);
  return (
    <Page header={<ReaderHeader document={document} onClose={close} />}>
      <EmptyState
        icon={busy ? Hourglass : TextSearch}
        title={busy ? t('notReady.title') : t('noText.title')}
        actions={document.status !== 'ready' && <DocumentStatus document={document} />}
      >
        {document.status === 'failed' ? (
          <DocumentProblem document={document} />
        ) : busy ? (
          t('notReady.text')
        ) : (
          t('noText.text')
        )}
      </EmptyState>
    </Page>
  );
}

function Page({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <div className="@container/reader flex h-full flex-col bg-surface">
      {header}
      <div className="scroll-area flex-1">{children}</div>
    </div>
  );
}
