'use client';

import { FileX2, Hourglass, TextSearch, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { TextRange } from '@/hooks/reader-location';
import { useErrorText } from '@/hooks/use-error-text';
import { DocumentProblem, DocumentStatus } from '../document-status.tsx';
import { isBusy } from '../documents-state.ts';
import { DocumentText } from './document-text.tsx';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderSkeleton } from './reader-skeleton.tsx';
import { useCloseReader } from './use-close-reader.ts';
import { useDocument } from './use-document.ts';

/** One document to read, with the cited passage shown if there is one. */
export function Reader({ documentId, range }: { documentId: string; range: TextRange | null }) {
  const t = useTranslations('reader');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const result = useDocument(documentId);
  const close = useCloseReader(documentId);

  if (result.state === 'loading') return <ReaderSkeleton />;
  if (result.state !== 'open') {
    const gone = result.state === 'gone';
    return (
      <div className="flex h-full items-center justify-center bg-surface">
        <EmptyState
          icon={gone ? FileX2 : TriangleAlert}
          title={gone ? t('gone.title') : t('failed')}
          headingLevel={1}
          actions={
            <>
              {result.state === 'failed' && (
                <Button variant="primary" onClick={result.retry}>
                  {tCommon('retry')}
                </Button>
              )}
              <Button onClick={close}>{t('back')}</Button>
            </>
          }
        >
          {gone ? t('gone.text') : errorText(result.error)}
        </EmptyState>
      </div>
    );
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
