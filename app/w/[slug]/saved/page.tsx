import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SavedView } from '@/components/bookmarks/saved-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('saved');
  return { title: t('title') };
}

export default async function SavedPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <SavedView slug={slug} />;
}
