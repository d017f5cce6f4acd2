'use client';

import { ExternalLink, ImageOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { judgeImage } from './judge-image';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** Keeps its height whatever comes, so that nothing below it moves. */
const BOX = 'aspect-video max-h-80 w-full bg-sunken';

/** A picture in a box that keeps its size. Those of other hosts are named and not fetched. */
export function ImageView({ widget }: ViewProps<'image'>) {
  const { src, alt, caption } = widget;
  return (
    <WidgetFrame widget={widget}>
      <figure>
        <Picture key={src} src={src} alt={alt} />
        {caption && (
          <figcaption dir="auto" className="border-t border-line px-3.5 py-2 text-ink-soft">
            {caption}
          </figcaption>
        )}
      </figure>
    </WidgetFrame>
  );
}

function Picture({ src, alt }: { src: string; alt: string }) {
  const t = useTranslations('widgets.image');
  const [broken, setBroken] = useState(false);
  const verdict = judgeImage(src);
  if (verdict.kind === 'refused') return <Missing alt={alt}>{t('refused')}</Missing>;
  if (verdict.kind === 'elsewhere') {
    return (
      <Missing alt={alt}>
        {t('elsewhere', { host: verdict.host })}
        <a
          href={verdict.href}
          target="_blank"
          rel="noopener noreferrer"
          className={`${buttonClass('secondary', 'sm')} mx-auto mt-2 flex w-fit`}
        >
          <ExternalLink aria-hidden="true" className="size-3.5" />
          {t('open')}
        </a>
      </Missing>
    );
  }
  if (broken) {
    return (
      <Missing alt={alt} className={BOX}>
        {t('broken')}
      </Missing>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: data: addresses and files behind a session are nothing to optimise
    <img
      src={verdict.src}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      // It may have failed before the page came alive.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) setBroken(true);
      }}
      onError={() => setBroken(true)}
      className={`${BOX} object-contain text-ink-faint`}
    />
  );
}

function Missing({
  alt,
  className = 'bg-sunken',
  children,
}: {
  alt: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={`flex flex-col items-center justify-center gap-2 px-4 py-6 text-center ${className}`}
    >
      <ImageOff aria-hidden="true" className="size-6 text-ink-faint" />
      <p dir="auto" className="line-clamp-3 max-w-prose font-medium break-words">
        {alt}
      </p>
      <div className="max-w-prose text-xs break-words text-ink-soft">{children}</div>
    </div>
  );
}
