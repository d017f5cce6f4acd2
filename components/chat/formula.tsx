'use client';

import { useLayoutEffect, useRef } from 'react';
import { lazyModule } from '@/hooks/lazy-module';
import { tunables } from '@/lib/tunables';

/** What it takes to read and draw formulas; fetched with the first one. */
export const mathSupport = lazyModule(() => import('./math-support'));

/** A formula in TeX as mathematics, once what draws it is there; its source until then. */
export function Formula({ source, display = false }: { source: string; display?: boolean }) {
  const drawable = source.length <= tunables.chat.formulaChars;
  const math = mathSupport.use(drawable);
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (math && box.current) math.drawFormula(source, display, box.current);
  }, [math, source, display]);
  if (!math) return <code>{source}</code>;
  return display ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <span ref={box} tabIndex={0} className="chat-formula" />
  ) : (
    <span ref={box} />
  );
}
