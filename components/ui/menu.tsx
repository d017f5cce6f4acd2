'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { useLazyPopup } from '@/components/ui/use-lazy-popup';

const load = () => import('@/components/ui/menu-popup');
const MenuPopup = lazy(load);

/**
 * A button with a menu.
 * @param text shown beside the icon; without it the button is an icon with `label` as its name
 */
export function MenuButton({
  label,
  text,
  icon,
  entries,
  size = 'md',
  variant = 'secondary',
  align = 'end',
  className,
}: {
  label: string;
  text?: ReactNode;
  icon: ReactNode;
  entries: MenuEntry[];
  size?: 'sm' | 'md';
  variant?: 'primary' | 'secondary' | 'quiet';
  align?: 'start' | 'end';
  className?: string;
}) {
  const { anchor, open, wanted, show, triggerProps } = useLazyPopup(load, 'menu');
  return (
    <>
      {text === undefined ? (
        <IconButton label={label} size={size} className={className} {...triggerProps}>
          {icon}
        </IconButton>
      ) : (
        <Button variant={variant} size={size} className={className} {...triggerProps}>
          {icon}
          {text}
        </Button>
      )}
      {wanted && (
        <Suspense>
          <MenuPopup
            anchor={anchor}
            align={align}
            label={label}
            entries={entries}
            open={open}
            onOpenChange={show}
          />
        </Suspense>
      )}
    </>
  );
}
