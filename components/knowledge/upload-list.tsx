'use client';

import { CircleAlert, Copy, FileUp, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { formatBytes } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { useErrorText } from '@/hooks/use-error-text';
import { useReader } from '@/hooks/use-reader';
import { mayPass } from './upload-failure.ts';
import type { UploadItem } from './upload-queue.ts';
import { useUploads } from './uploads-provider.tsx';

/** Files on their way, and those that did not make it. Nothing while there are none. */
export function UploadList({ className }: { className?: string }) {
  const t = useTranslations('documents');
  const { items, queue } = useUploads();
  if (items.length === 0) return null;
  const underWay = items.filter(
    ({ state }) => state.name === 'waiting' || state.name === 'sending',
  ).length;
  return (
    <section
      aria-label={t('uploads.label')}
      className={cn(
        'overflow-hidden rounded-xl border border-line bg-surface shadow-card',
        className,
      )}
    >
      <div className="flex min-h-10 items-center justify-between gap-3 border-b border-line bg-sunken/60 pr-2 pl-4">
        <h2 className="text-sm font-medium" aria-live="polite">
          {underWay > 0 ? t('uploads.underWay', { count: underWay }) : t('uploads.done')}
        </h2>
        {underWay < items.length && (
          <Button size="sm" variant="quiet" onClick={() => queue.dismissEnded()}>
            {t('uploads.clear')}
          </Button>
        )}
      </div>
      <ul className="scroll-area max-h-72 divide-y divide-line">
        {items.map((item) => (
          <UploadRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function UploadRow({ item }: { item: UploadItem }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const errorText = useErrorText();
  const { queue } = useUploads();
  const { open } = useReader();
  const { state, name } = item;
  const Icon = state.name === 'failed' ? CircleAlert : state.name === 'duplicate' ? Copy : FileUp;
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-4">
      <Icon
        aria-hidden="true"
        className={`size-4 shrink-0 ${state.name === 'failed' ? 'text-bad' : 'text-ink-faint'}`}
      />
      <div className="min-w-0 flex-1 text-sm">
        <div className="flex items-baseline gap-2">
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 text-xs text-ink-faint">
            {formatBytes(item.sizeBytes, locale)}
          </span>
        </div>
        {state.name === 'waiting' && (
          <p className="text-[0.8125rem] text-ink-faint">{t('uploads.waiting')}</p>
        )}
        {state.name === 'sending' && (
          <Progress
            label={t('uploads.progressOf', { name })}
            value={state.fraction * 100}
            className="mt-1.5"
          />
        )}
        {state.name === 'duplicate' && (
          <p className="text-[0.8125rem] text-ink-soft">
            {t('duplicate', { title: state.document.title })}
          </p>
        )}
        {state.name === 'failed' && (
          <p role="alert" className="text-[0.8125rem] text-pretty text-bad">
            {errorText(state.error)}
          </p>
        )}
      </div>
      {state.name === 'duplicate' && (
        <Button size="sm" variant="quiet" onClick={() => open(state.document.id)}>
          {t('open')}
        </Button>
      )}
      {state.name === 'failed' && mayPass(state.error) && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('retryNamed', { title: name })}
          onClick={() => queue.retry(item.id)}
        >
          {t('retry')}
        </Button>
      )}
      <IconButton
        size="sm"
        label={
          state.name === 'waiting' || state.name === 'sending'
            ? t('cancelNamed', { title: name })
            : t('uploads.dismiss', { name })
        }
        onClick={() => queue.dismiss(item.id)}
      >
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}
