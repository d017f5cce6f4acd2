'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { DocumentsView } from '@/components/knowledge/documents-view';
import { ReaderSkeleton } from '@/components/knowledge/reader/reader-skeleton';
import { UploadList } from '@/components/knowledge/upload-list';
import { TourOffer } from '@/components/tour/tour-offer';
import { useReader } from '@/hooks/use-reader';

const Reader = dynamic(
  () => import('@/components/knowledge/reader/reader').then((module) => module.Reader),
  { loading: () => <ReaderSkeleton /> },
);

/**
 * The middle of the page: the document that stands open, or all of them.
 * @param page stands there instead of all documents
 */
export function WorkspaceCentre({ page }: { page: ReactNode }) {
  const { location } = useReader();
  if (!location) return page ?? <DocumentsView lead={<TourOffer />} />;
  return (
    <div className="relative h-full">
      <Reader key={location.documentId} documentId={location.documentId} range={location.range} />
      <UploadList className="absolute bottom-4 left-4 w-[min(24rem,calc(100%-2rem))] shadow-popup" />
    </div>
  );
}
