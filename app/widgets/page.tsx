import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WidgetGallery } from '@/components/widgets/gallery/widget-gallery';

type PageProps = { searchParams: Promise<{ hostile?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gallery');
  return { title: t('title'), robots: { index: false } };
}

/** Every widget in all its states; with `?hostile`, what must not be drawn, or one of it by name. */
export default async function WidgetsPage({ searchParams }: PageProps) {
  const { hostile } = await searchParams;
  return <WidgetGallery hostile={hostile} />;
}
