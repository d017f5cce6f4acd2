'use client';

import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { useLazyPopup } from '@/components/ui/use-lazy-popup';

const load = () => import('@/components/ui/popover-popup');
const PopoverPopup = lazy(load);

type TriggerProps = ReturnType<typeof useLazyPopup>['triggerProps'];

/** A button that shows more about itself. @param trigger renders the button with the given props */
export function PopoverButton({
  title,
  trigger,
  children,
}: {
  title: string;
  trigger: (props: TriggerProps) => ReactElement;
  /** Given as a function, it can close the popover. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { anchor, open, wanted, show, triggerProps } = useLazyPopup(load, 'dialog');
  return (
    <>
      {trigger(triggerProps)}
      {wanted && (
        <Suspense>
          <PopoverPopup anchor={anchor} title={title} open={open} onOpenChange={show}>
            {typeof children === 'function' ? children(() => show(false)) : children}
          </PopoverPopup>
        </Suspense>
      )}
    </>
  );
}
