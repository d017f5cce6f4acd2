import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GraphView } from '@/components/graph/graph-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('graph');
  return { title: t('title') };
}

export default async function GraphPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <GraphView slug={slug} />;
}
