'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Preview } from '@/lib/decisions/schema';
import { parseUnifiedDiff } from './diff-lines';
import { DiffView } from './diff-view';

/** What exactly will happen if the human agrees. */
export function PreviewView({ preview }: { preview: Preview }) {
  const t = useTranslations('decisions.preview');
  switch (preview.type) {
    case 'diff':
      return <DiffPreview preview={preview} />;
    case 'command':
      return (
        <div className="flex flex-col gap-2">
          <Code label={t('command')} text={preview.command} />
          <p className="text-xs text-ink-faint">
            {preview.cwd === '.' ? (
              t('workspaceFolder')
            ) : (
              <>
                {t('folder')} <code className="font-mono break-all">{preview.cwd}</code>
              </>
            )}
            {preview.background && <> · {t('background')}</>}
          </p>
          {preview.warnings.length > 0 && (
            <ul className="flex flex-col gap-1 rounded-md bg-warn-soft px-2.5 py-1.5 text-[0.8125rem] text-warn">
              {preview.warnings.map((warning) => (
                <li key={warning} className="flex gap-2">
                  <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                  {warning}
                </li>
              ))}
            </ul>
          )}
        </div>
      );
    case 'url':
      return <Code label={t('url')} text={preview.url} />;
    case 'arguments':
      return <Code label={t('arguments')} text={preview.json} />;
  }
}

function DiffPreview({ preview }: { preview: Extract<Preview, { type: 'diff' }> }) {
  const t = useTranslations('decisions.preview');
  const lines = useMemo(() => parseUnifiedDiff(preview.diff), [preview.diff]);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="font-mono text-xs break-all text-ink-soft">{preview.path}</p>
      {lines.length > 0 ? (
        <DiffView lines={lines} label={t('diff', { path: preview.path })} />
      ) : preview.diff !== '' ? (
        <Code label={t('diff', { path: preview.path })} text={preview.diff} />
      ) : (
        <p className="text-[0.8125rem] text-ink-soft">
          {preview.created ? t('emptyFile') : t('noChange')}
        </p>
      )}
      {preview.cut && <p className="text-xs text-ink-faint">{t('cut')}</p>}
    </div>
  );
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
      tabIndex={0}
      className="max-h-64 overflow-auto rounded-md border border-line bg-sunken px-2.5 py-2"
    >
      <pre className="font-mono text-xs leading-relaxed break-words whitespace-pre-wrap text-ink">
        {text}
      </pre>
    </section>
  );
}
