'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { GalleryHeader } from './gallery-header';

const loading = () => <Skeleton className="h-96 w-full" />;
const SurfaceGallery = dynamic(
  () => import('./surface-gallery').then((module) => module.SurfaceGallery),
  { ssr: false, loading },
);
const SimpleWidgets = dynamic(
  () => import('./simple-widgets').then((module) => module.SimpleWidgets),
  { ssr: false, loading },
);
const HostileGallery = dynamic(
  () => import('./hostile-gallery').then((module) => module.HostileGallery),
  { ssr: false, loading },
);

/** A page of every widget, to look at and to test; see docs/guide-extending.md. */
export function WidgetGallery({ hostile }: { hostile: string | undefined }) {
  const t = useTranslations('gallery');
  const refused = hostile !== undefined;
  return (
    <main className="mx-auto max-w-4xl space-y-8 px-4 py-6 sm:px-6">
      <GalleryHeader title={t(refused ? 'hostile.title' : 'title')} hostile={refused} />
      {refused ? (
        <HostileGallery only={hostile} />
      ) : (
        <>
          <SimpleWidgets />
          <SurfaceGallery />
        </>
      )}
    </main>
  );
}
