'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ChatPlace } from '@/components/chat/thread-address';
import { KeyCaps } from '@/components/shortcuts/key-caps';
import { cn } from '@/components/ui/cn';
import { POPUP } from '@/components/ui/popup-class';
import { tunables } from '@/lib/tunables';
import { fits, groupItems, type PaletteGroup, type PaletteItem } from './palette-item';
import { noteRecent, recentItems } from './recent-items';
import { usePaletteItems } from './use-palette-items';

/** Finds and does anything: commands, documents, conversations and settings, by a few letters. */
export default function CommandPalette({
  slug,
  place,
  open,
  onOpenChange,
}: {
  slug: string;
  place: ChatPlace;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('palette');
  const chosen = useRef<PaletteItem | null>(null);
  useEffect(() => {
    if (open) chosen.current = null;
  }, [open]);
  /** What was chosen runs once the focus is free: it may want to give it to something. */
  const runChosen = (stillOpen: boolean) => {
    if (!stillOpen) chosen.current?.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={runChosen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-1250 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={t('label')}
          data-closes-with="palette"
          className={cn(
            POPUP,
            'fixed top-[10dvh] left-1/2 z-1260 flex max-h-[min(32rem,75dvh)] w-[min(36rem,calc(100vw-1rem))] -translate-x-1/2 flex-col overflow-hidden',
          )}
        >
          <Finder
            slug={slug}
            place={place}
            onChoose={(item) => {
              noteRecent(slug, item.value);
              chosen.current = item;
              onOpenChange(false);
            }}
          />
          <Dialog.Close className="sr-only">{t('close')}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({
  slug,
  place,
  onChoose,
}: {
  slug: string;
  place: ChatPlace;
  onChoose: (item: PaletteItem) => void;
}) {
  const t = useTranslations('palette');
  const [query, setQuery] = useState('');
  const items = usePaletteItems(slug, place, query);
  const [recent] = useState(() => recentItems(slug));
  const filter = (item: PaletteItem, typed: string) => fits(item, t(`group.${item.group}`), typed);
  return (
    <Autocomplete.Root
      open
      inline
      items={groupItems(items, recent)}
      onValueChange={setQuery}
      filter={filter}
      limit={tunables.browser.paletteItems}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <Autocomplete.Input
          aria-label={t('label')}
          placeholder={t('placeholder')}
          className="h-12 min-w-0 flex-1 bg-transparent text-[0.9375rem] text-ink outline-none placeholder:text-ink-faint"
        />
      </div>
      <Autocomplete.Empty className="px-4 text-sm text-ink-soft not-empty:py-6">
        {t('nothing')}
      </Autocomplete.Empty>
      <Autocomplete.List className="scroll-area min-h-0 flex-1 scroll-py-1 p-1 empty:hidden">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="pb-1">
            <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-xs font-medium text-ink-faint">
              {t(`group.${group.value}`)}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.value}
                  value={item}
                  onClick={() => onChoose(item)}
                  className="flex min-h-9 cursor-default items-center gap-3 rounded-md px-3 py-1.5 text-sm outline-none select-none data-highlighted:bg-hover"
                >
                  <item.icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{item.label}</span>
                    {item.detail && (
                      <span className="block truncate text-xs text-ink-soft">{item.detail}</span>
                    )}
                  </span>
                  {item.keys && <KeyCaps keys={item.keys} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
