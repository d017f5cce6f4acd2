'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { useErrorText } from '@/hooks/use-error-text';
import type { Memory } from '@/lib/memory/schema';
import { tunables } from '@/lib/tunables';
import { SwitchField } from './fields';
import { Section } from './section';
import { useMemories } from './use-memories';

/** Whether conversations are remembered in this workspace, and what is. */
export function MemorySection({
  slug,
  enabled,
  onEnable,
}: {
  slug: string;
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
}) {
  const t = useTranslations('settings.memory');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query.trim());
  const complain = (failure: unknown) => toast.error(errorText(failure));
  const { memories, error, hasMore, ...list } = useMemories(slug, searched, complain);

  const forget = (memory: Memory) => {
    list.remove(memory.id);
    toast(t('deleted'), {
      duration: tunables.browser.undoMs,
      action: { label: t('undo'), onClick: () => list.undo(memory.id) },
      onAutoClose: () => list.settle(memory.id),
      onDismiss: () => list.settle(memory.id),
    });
  };
  return (
    <Section title={t('title')} text={t('text')}>
      <SwitchField
        label={t('enabled')}
        hint={enabled ? t('enabledHint') : t('disabledHint')}
        checked={enabled}
        onChange={onEnable}
      />
      <SearchField
        size="md"
        label={t('search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {error !== null && (
        <p role="alert" className="flex flex-wrap items-center gap-2 text-sm text-bad">
          {errorText(error)}
          <Button size="sm" onClick={list.reload}>
            {tCommon('retry')}
          </Button>
        </p>
      )}
      {memories === null && error === null && <Skeleton className="h-20 w-full" />}
      {memories?.length === 0 && (
        <p className="text-sm text-ink-faint">{searched ? t('nothingFound') : t('none')}</p>
      )}
      {memories && memories.length > 0 && (
        <ul
          aria-label={t('list')}
          className="divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {memories.map((memory) => (
            <MemoryRow key={memory.id} slug={slug} memory={memory} onForget={forget} />
          ))}
        </ul>
      )}
      {hasMore && (
        <Button size="sm" className="self-start" onClick={list.loadMore}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}

function MemoryRow({
  slug,
  memory,
  onForget,
}: {
  slug: string;
  memory: Memory;
  onForget: (memory: Memory) => void;
}) {
  const t = useTranslations('settings.memory');
  const { threadId, threadTitle, question, answer, createdAt } = memory;
  return (
    <li className="flex items-start gap-3 py-2.5 pr-2 pl-3">
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-medium break-words">{question}</p>
        <p className="line-clamp-2 break-words text-ink-soft">{answer}</p>
        <p className="mt-0.5 text-xs text-ink-faint">
          <Link
            href={`/w/${encodeURIComponent(slug)}/t/${encodeURIComponent(threadId)}`}
            className="underline underline-offset-2 hover:text-ink"
          >
            {threadTitle || t('untitled')}
          </Link>{' '}
          · <Time iso={createdAt} />
        </p>
      </div>
      <IconButton size="sm" label={t('delete', { question })} onClick={() => onForget(memory)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}
