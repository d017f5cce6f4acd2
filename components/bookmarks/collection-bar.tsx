'use client';

import { MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { MenuButton } from '@/components/ui/menu';
import type { Collection } from '@/lib/bookmarks/schema';

const CollectionDialog = lazy(() => import('./collection-dialog'));

/** The collections to choose from, and what can be done with the chosen one. */
export function CollectionBar({
  collections,
  chosen,
  onChoose,
  onCreate,
  onRename,
  onDelete,
}: {
  collections: Collection[];
  /** null: everything. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onCreate: (name: string) => Promise<void>;
  onRename: (id: string, name: string) => Promise<void>;
  onDelete: (collection: Collection) => void;
}) {
  const t = useTranslations('saved');
  const [asked, setAsked] = useState<{ id: string | null; name: string } | null>(null);
  const [open, setOpen] = useState(false);
  const ask = (id: string | null, name: string) => {
    setAsked({ id, name });
    setOpen(true);
  };
  const current = collections.find(({ id }) => id === chosen);
  return (
    <section aria-label={t('collections')} className="mt-4 flex flex-wrap items-center gap-2">
      <Choice pressed={!current} onPress={() => onChoose(null)}>
        {t('all')}
      </Choice>
      {collections.map(({ id, name, count }) => (
        <Choice key={id} pressed={id === chosen} onPress={() => onChoose(id)}>
          <span className="max-w-48 truncate">{name}</span>
          <span className="text-xs tabular-nums">{count}</span>
        </Choice>
      ))}
      {current && (
        <MenuButton
          label={t('actions', { name: current.name })}
          icon={<MoreHorizontal aria-hidden="true" />}
          entries={[
            {
              type: 'item',
              label: t('rename'),
              icon: Pencil,
              onSelect: () => ask(current.id, current.name),
            },
            { type: 'separator' },
            {
              type: 'item',
              label: t('delete'),
              icon: Trash2,
              danger: true,
              onSelect: () => onDelete(current),
            },
          ]}
        />
      )}
      <Button variant="quiet" size="sm" onClick={() => ask(null, '')}>
        <Plus aria-hidden="true" className="size-4" />
        {t('newCollection')}
      </Button>
      <Suspense>
        {asked && (
          <CollectionDialog
            key={asked.id}
            name={asked.name}
            open={open}
            onOpenChange={setOpen}
            onSave={(name) => (asked.id === null ? onCreate(name) : onRename(asked.id, name))}
          />
        )}
      </Suspense>
    </section>
  );
}

function Choice({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        'inline-flex h-8 items-center gap-2 rounded-full border px-3 text-sm',
        pressed
          ? 'border-transparent bg-accent-soft font-medium text-accent-strong'
          : 'border-line-strong/60 text-ink-soft hover:bg-hover',
      )}
    >
      {children}
    </button>
  );
}
