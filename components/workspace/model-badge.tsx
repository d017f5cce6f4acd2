'use client';

import { Check, Sparkles, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { PopoverButton } from '@/components/ui/popover';
import type { WorkspaceInfo } from './workspace-info.ts';

const KEYS = ['OPENAI_API_KEY', 'ANTHROPIC_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'];

/** Which model answers; for the offline one, what another would add and how to get it. */
export function ModelBadge({ model }: { model: WorkspaceInfo['model'] }) {
  const t = useTranslations('workspace.model');
  const Icon = model.offline ? WifiOff : Sparkles;
  const name = model.offline ? t('offline') : model.name;
  return (
    <PopoverButton
      title={model.offline ? t('offlineTitle') : t('title')}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          aria-label={t('label', { name })}
          className={cn(
            'inline-flex h-7 max-w-44 min-w-0 items-center gap-1.5 rounded-full px-2.5 text-[0.8125rem] font-medium transition-colors',
            model.offline
              ? 'bg-warn-soft text-warn hover:brightness-97 dark:hover:brightness-115'
              : 'bg-accent-soft text-accent-strong hover:brightness-97 dark:hover:brightness-115',
          )}
        >
          <Icon aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="hidden truncate @md/shell:inline">{name}</span>
        </button>
      )}
    >
      {model.offline ? (
        <OfflineModel ollamaOffered={model.ollamaOffered} />
      ) : (
        <RealModel model={model} />
      )}
    </PopoverButton>
  );
}

function RealModel({ model }: { model: WorkspaceInfo['model'] }) {
  const t = useTranslations('workspace.model');
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-ink-faint">{t('provider')}</dt>
      <dd>{model.provider}</dd>
      <dt className="text-ink-faint">{t('name')}</dt>
      <dd className="break-all">{model.name}</dd>
    </dl>
  );
}

function OfflineModel({ ollamaOffered }: { ollamaOffered: boolean }) {
  const t = useTranslations('workspace.model');
  return (
    <>
      <p>{t('offlineText')}</p>
      <p className="mt-3 font-medium text-ink">{t('adds')}</p>
      <ul className="mt-1 space-y-1">
        {(['addsReasoning', 'addsLanguage', 'addsTools'] as const).map((key) => (
          <li key={key} className="flex gap-2">
            <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" />
            {t(key)}
          </li>
        ))}
      </ul>
      <p className="mt-3 font-medium text-ink">{t('how')}</p>
      <p className="mt-1">{t('howText')}</p>
      <ul className="mt-2 space-y-1 font-mono text-xs text-ink">
        {KEYS.map((key) => (
          <li key={key} className="rounded-sm bg-sunken px-2 py-1 break-all">
            {key}=…
          </li>
        ))}
      </ul>
      {ollamaOffered && (
        <div className="mt-3 rounded-md bg-good-soft p-3 text-ink">
          <p>{t('ollama')}</p>
          <pre className="mt-2 font-mono text-xs break-all whitespace-pre-wrap">
            {
              'MODEL_PROVIDER=openai-compatible\nMODEL_BASE_URL=http://127.0.0.1:11434/v1\nMODEL_NAME=…'
            }
          </pre>
        </div>
      )}
    </>
  );
}
