'use client';

import { lazy, Suspense, useState } from 'react';
import { useShortcutListener } from '@/hooks/use-shortcut-listener';
import { useCommand } from '@/hooks/use-shortcuts';

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog'));

/** Makes keys work on a page, and lists them. @param settings the way to where they are changed */
export function ShortcutHost({ slug, settings }: { slug: string; settings: string | null }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useShortcutListener(slug);
  useCommand('help', () => {
    setWanted(true);
    setOpen((before) => !before);
  });
  if (!wanted) return null;
  return (
    <Suspense>
      <ShortcutsDialog open={open} onOpenChange={setOpen} settings={settings} />
    </Suspense>
  );
}
