'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { judgeMediaAddress } from '@/lib/widgets/surface';
import type { DrawnProps } from './drawn-props';
import { RemoteMedia } from './remote-media';
import { useAddress, useText } from './use-value';

const SIZES = {
  icon: 'size-6',
  avatar: 'size-10 rounded-full',
  smallFeature: 'h-24 w-32 rounded-md',
  mediumFeature: 'h-40 w-60 rounded-md',
  largeFeature: 'h-64 w-full rounded-lg',
  header: 'h-32 w-full rounded-lg',
} as const;

const FITS = {
  contain: 'object-contain',
  cover: 'object-cover',
  fill: 'object-fill',
  none: 'object-none',
  scaleDown: 'object-scale-down',
} as const;

/** A picture of this server or of the message itself; any other waits for a click. */
export function SurfaceImage({ component, scope }: DrawnProps<'Image'>) {
  const { variant = 'mediumFeature', fit = 'fill' } = component;
  const address = judgeMediaAddress(useAddress(component.url, scope));
  const description = useText(component.description, scope);
  const label = useText(component.accessibility?.label, scope);
  const words = label || description;
  if (address?.kind !== 'own') {
    return <RemoteMedia kind="image" address={address} description={words} />;
  }
  return (
    // biome-ignore lint/performance/noImgElement: there is no optimiser for pictures of a message
    <img
      src={address.src}
      alt={words}
      loading="lazy"
      decoding="async"
      className={cn('max-w-full', SIZES[variant], FITS[fit])}
    />
  );
}

export function SurfaceVideo({ component, scope }: DrawnProps<'Video'>) {
  const t = useTranslations('surfaces');
  const address = judgeMediaAddress(useAddress(component.url, scope));
  const label = useText(component.accessibility?.label, scope);
  if (address?.kind !== 'own') {
    return <RemoteMedia kind="video" address={address} description={label} />;
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: the message names no captions
    <video
      controls
      preload="none"
      src={address.src}
      aria-label={label || t('media.video')}
      className="aspect-video w-full rounded-lg bg-sunken"
    />
  );
}

export function SurfaceAudioPlayer({ component, scope }: DrawnProps<'AudioPlayer'>) {
  const t = useTranslations('surfaces');
  const address = judgeMediaAddress(useAddress(component.url, scope));
  const description = useText(component.description, scope);
  const label = useText(component.accessibility?.label, scope) || description;
  if (address?.kind !== 'own') {
    return <RemoteMedia kind="audio" address={address} description={label} />;
  }
  return (
    <figure className="space-y-1">
      {description && <figcaption className="text-ink-soft">{description}</figcaption>}
      {/* biome-ignore lint/a11y/useMediaCaption: the message names no captions */}
      <audio
        controls
        preload="none"
        src={address.src}
        aria-label={label || t('media.audio')}
        className="w-full"
      />
    </figure>
  );
}
