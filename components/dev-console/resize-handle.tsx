'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { cn } from '@/components/ui/cn';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import {
  changeConsole,
  consoleSettings,
  type Dock,
  fittingSize,
  roomFor,
} from './console-settings';

const { smallestPanel, resizeStep, leftOfPage } = devConsoleTunables;

/** The panel's edge towards the page: drawn with a pointer, moved with arrow keys. */
export function ResizeHandle({ dock, size }: { dock: Dock; size: number }) {
  const t = useTranslations('devConsole');
  const set = (next: number) => {
    const sizes = consoleSettings.get().size;
    changeConsole({ size: { ...sizes, [dock]: fittingSize(next, roomFor(dock)) } });
  };
  const drag = ({ buttons, clientX, clientY }: PointerEvent) => {
    if (buttons === 0) return;
    set(dock === 'bottom' ? window.innerHeight - clientY : window.innerWidth - clientX);
  };
  const [larger, smaller] =
    dock === 'bottom' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const press = (event: KeyboardEvent) => {
    if (event.key === larger) set(size + resizeStep);
    else if (event.key === smaller) set(size - resizeStep);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-label={t('resize')}
      aria-orientation={dock === 'bottom' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={smallestPanel}
      aria-valuemax={roomFor(dock) - leftOfPage}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      className={cn(
        'absolute z-10 touch-none hover:bg-accent/40 focus-visible:bg-accent/40',
        dock === 'bottom'
          ? 'inset-x-0 -top-1 h-2 cursor-row-resize'
          : 'inset-y-0 -left-1 w-2 cursor-col-resize',
      )}
    />
  );
}
