'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { POPUP } from '@/components/ui/popup-class';
import type { CommandId } from '@/hooks/shortcut-commands';

/** A modal question. Load the component that uses it with `lazy`, so that pages start without it. */
export function Dialog({
  title,
  description,
  open,
  wide = false,
  onOpenChange,
  closesWith,
  children,
}: {
  title: string;
  description?: string;
  open: boolean;
  /** For something to read. */
  wide?: boolean;
  onOpenChange: (open: boolean) => void;
  /** The command whose keys close it again. */
  closesWith?: CommandId;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-1250 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          data-closes-with={closesWith}
          className={cn(
            POPUP,
            'fixed top-[12dvh] left-1/2 z-1260 max-h-[80dvh] -translate-x-1/2 overflow-y-auto p-5',
            wide ? 'w-[min(48rem,calc(100vw-2rem))]' : 'w-[min(29rem,calc(100vw-2rem))]',
          )}
        >
          <div className="flex items-start justify-between gap-3">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label={t('close')} size="sm">
                  <X aria-hidden="true" />
                </IconButton>
              }
            />
          </div>
          {description && (
            <Base.Description className="mt-1 text-sm text-pretty text-ink-soft">
              {description}
            </Base.Description>
          )}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
