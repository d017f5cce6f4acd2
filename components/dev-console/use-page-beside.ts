import { useLayoutEffect } from 'react';
import type { Dock } from './console-settings.ts';

/** Makes room for the panel beside the page. @param dock `sheet` where it covers all of the page */
export function usePageBeside(dock: Dock | 'sheet', size: number): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.dataset.devConsole = dock;
    root.style.setProperty('--dev-console-size', `${size}px`);
    return () => {
      delete root.dataset.devConsole;
      root.style.removeProperty('--dev-console-size');
    };
  }, [dock, size]);
}
