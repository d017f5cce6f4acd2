'use client';

import './stage.css';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Markdown } from '@/components/chat/markdown';
import { plainText } from '@/components/chat/transcript';
import { passageHeadings } from '@/components/chat/turn-sources';
import { useOpenPassage } from '@/components/chat/use-open-passage';
import { Dialog } from '@/components/ui/dialog';
import { ValidationBadge } from '@/components/ui/validation-badge';
import type { CitedPassage } from '@/lib/knowledge/schema';
import { setStage, useStage } from './stage-store';

/** What the assistant puts large in front of the page: an answer, or the sources of one. */
export function Stage() {
  const t = useTranslations('appTools');
  const staged = useStage();
  const print = staged?.kind === 'answer' && staged.print === true;
  useEffect(() => {
    if (!print) return;
    // Only what is painted is printed.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    return () => cancelAnimationFrame(frame);
  }, [print]);
  if (!staged) return null;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && setStage(null)}
      title={staged.kind === 'answer' ? staged.title : t('sourcesTitle')}
    >
      <div data-stage={staged.kind}>
        {staged.kind === 'answer' ? (
          <Markdown content={staged.content} streaming={false} />
        ) : (
          <Sources passages={staged.passages} />
        )}
      </div>
    </Dialog>
  );
}

function Sources({ passages }: { passages: readonly CitedPassage[] }) {
  const t = useTranslations('appTools');
  const tChat = useTranslations('chat');
  const open = useOpenPassage();
  return (
    <ol className="grid gap-3 sm:grid-cols-2">
      {passages.map((passage) => (
        <li key={passage.n} className="rounded-lg border border-line bg-sunken p-3 text-sm">
          <p className="font-semibold">
            <span className="tabular-nums">[{passage.n}]</span> {passage.documentTitle}{' '}
            <ValidationBadge validation={passage.validation} />
          </p>
          <p className="text-xs text-ink-faint">
            {[
              ...passageHeadings(passage).slice(-2),
              ...(passage.page === null ? [] : [tChat('page', { page: passage.page })]),
            ].join(' · ')}
          </p>
          <p className="mt-1.5 line-clamp-6 text-ink-soft">{plainText(passage.text)}</p>
          <button
            type="button"
            className="mt-1.5 text-accent-strong underline underline-offset-2"
            aria-label={t('openNamed', { title: passage.documentTitle })}
            onClick={() => {
              setStage(null);
              open(passage);
            }}
          >
            {t('open')}
          </button>
        </li>
      ))}
    </ol>
  );
}
