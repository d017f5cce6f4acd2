import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionInbox } from '@/components/decisions/decision-inbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('decisions.inbox');
  return { title: t('title') };
}

export default async function DecisionsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <DecisionInbox slug={slug} />;
}
