'use client';

import dynamic from 'next/dynamic';
import { DocumentsView } from '@/components/knowledge/documents-view';
import { ReaderSkeleton } from '@/components/knowledge/reader/reader-skeleton';
import { useReader } from '@/hooks/use-reader';

const Reader = dynamic(
  () => import('@/components/knowledge/reader/reader').then((module) => module.Reader),
  { loading: () => <ReaderSkeleton /> },
);

/** The middle of the page: the document that stands open, or all of them. */
export function WorkspaceCentre() {
  const { location } = useReader();
  if (!location) return <DocumentsView />;
  return (
    <Reader key={location.documentId} documentId={location.documentId} range={location.range} />
  );
}
