'use client';

import { lazy, Suspense, useState } from 'react';
import type { ChatPlace } from '@/components/chat/thread-address';
import { useCommand } from '@/hooks/use-shortcuts';

const CommandPalette = lazy(() => import('./command-palette'));

/** Opens the command palette, whose code is fetched then. */
export function PaletteHost({ slug, place }: { slug: string; place: ChatPlace }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useCommand('palette', () => {
    setWanted(true);
    setOpen((before) => !before);
  });
  if (!wanted) return null;
  return (
    <Suspense>
      <CommandPalette slug={slug} place={place} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
