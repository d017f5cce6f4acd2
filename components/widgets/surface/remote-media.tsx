'use client';

import { ExternalLink, Film, ImageOff, Music } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import type { MediaAddress } from '@/lib/widgets/surface';
import { InButtonContext } from './surface-context';

const ICONS = { image: ImageOff, video: Film, audio: Music } as const;

/**
 * Stands for media of another host. Loading it would tell that host who reads what and when, so it
 * opens only when the reader follows the link.
 */
export function RemoteMedia({
  kind,
  address,
  description,
}: {
  kind: keyof typeof ICONS;
  address: MediaAddress | undefined;
  description: string;
}) {
  const t = useTranslations('surfaces');
  const inButton = useContext(InButtonContext);
  const Icon = ICONS[kind];
  const words = description || t(`media.${kind}`);
  return (
    <span className="flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-dashed border-line-strong bg-sunken px-3 py-2.5 text-ink-soft">
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">{words}</span>
      {address?.kind === 'remote' && !inButton && (
        <a
          href={address.href}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2 wrap-anywhere"
        >
          {t('media.open', { host: address.host })}
          <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
        </a>
      )}
      {!address && <span className="text-ink-faint">{t('media.unusable')}</span>}
    </span>
  );
}
