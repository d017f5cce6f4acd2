import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BusyShare } from '@/components/shares/busy-share';
import { SharedConversation } from '@/components/shares/shared-conversation';
import { AppError } from '@/lib/errors';
import { openShare } from '@/lib/shares';

export const dynamic = 'force-dynamic';

/** The address is a secret: no referrer may tell it, and no search engine may keep it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('share.page');
  return {
    title: t('label'),
    referrer: 'no-referrer',
    robots: { index: false, follow: false, nocache: true },
  };
}

/** Read without signing in: whoever has the link may see what it shares, and nothing else. */
export default async function SharePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  try {
    return <SharedConversation {...(await openShare(token))} />;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'NOT_FOUND') notFound();
    if (error.code === 'RATE_LIMITED') return <BusyShare seconds={error.retryAfterSeconds ?? 1} />;
    throw error;
  }
}
