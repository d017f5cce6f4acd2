'use client';

import { lazy, Suspense, useState } from 'react';
import { useCommand } from '@/hooks/use-shortcuts';

const CommandPalette = lazy(() => import('./command-palette'));

/** Opens the command palette, whose code is fetched then. */
export function PaletteHost({ slug }: { slug: string }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useCommand('palette', () => {
    setWanted(true);
    setOpen((before) => !before);
  });
  if (!wanted) return null;
  return (
    <Suspense>
      <CommandPalette slug={slug} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
