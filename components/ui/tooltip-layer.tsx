'use client';

import { useEffect, useRef, useState } from 'react';
import { placeTooltip } from '@/components/ui/tooltip-position';

const DELAY_MS = 450;

/**
 * Shows `data-tooltip` of whatever is hovered or focused by keyboard. One element serves the whole
 * page: a tooltip component a button would weigh more than all of the buttons. The text repeats the
 * accessible name, so assistive technology is not told twice.
 */
export function TooltipLayer() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const tooltip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTarget(null);
    };
    const hover = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const found = tooltipTarget(event.target);
      clearTimeout(timer);
      if (!found) {
        if (!tooltip.current?.contains(event.target as Node)) setTarget(null);
        return;
      }
      timer = setTimeout(() => setTarget(found), DELAY_MS);
    };
    const focus = (event: FocusEvent) => {
      const found = tooltipTarget(event.target);
      if (found?.matches(':focus-visible')) setTarget(found);
      else hide();
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const stop = new AbortController();
    const options = { signal: stop.signal };
    document.addEventListener('pointerover', hover, options);
    document.addEventListener('pointerdown', hide, options);
    document.addEventListener('focusin', focus, options);
    document.addEventListener('focusout', hide, options);
    document.addEventListener('keydown', key, options);
    document.addEventListener('scroll', hide, { ...options, capture: true, passive: true });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    const element = tooltip.current;
    if (!element || !target) return;
    const { left, top } = placeTooltip(
      target.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: document.documentElement.clientWidth, height: window.innerHeight },
    );
    element.style.translate = `${left}px ${top}px`;
    element.style.visibility = 'visible';
  }, [target]);

  if (!target?.isConnected || target.getAttribute('aria-expanded') === 'true') return null;
  return (
    <div
      ref={tooltip}
      key={target.dataset.tooltip}
      aria-hidden="true"
      className="fixed top-0 left-0 z-1300 max-w-64 rounded-md bg-ink px-2 py-1 text-xs font-medium text-canvas shadow-popup"
      style={{ visibility: 'hidden' }}
    >
      {target.dataset.tooltip}
    </div>
  );
}

function tooltipTarget(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>('[data-tooltip]') : null;
}
