import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BenchView } from '@/components/retrieval-bench/bench-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('retrievalBench');
  return { title: t('title') };
}

export default async function RetrievalPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <BenchView key={slug} slug={slug} />;
}
