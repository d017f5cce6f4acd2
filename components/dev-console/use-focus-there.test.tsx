import { parseHTML } from 'linkedom';
import { act, StrictMode, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { changeConsole } from './console-settings.ts';
import { useFocusThere } from './use-focus-there.ts';

beforeAll(() => {
  const { window, document } = parseHTML('<button id="before"></button><div id="root"></div>');
  // linkedom knows no focus.
  let focused: unknown = document.getElementById('before');
  Object.defineProperty(document, 'activeElement', { get: () => focused });
  window.HTMLElement.prototype.focus = function focus() {
    focused = this;
  };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', window.HTMLElement);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterAll(() => vi.unstubAllGlobals());

function Panel() {
  const panel = useRef<HTMLElement>(null);
  useFocusThere(panel);
  return (
    <section ref={panel}>
      <button type="button" role="tab" aria-selected="true" id="tab" />
    </section>
  );
}

const focused = () => document.activeElement?.id;

it('the panel that somebody opened has the focus, also where effects run twice, until it closes', async () => {
  changeConsole({ open: true });
  const panel = (
    <StrictMode>
      <Panel />
    </StrictMode>
  );
  const root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () => root.render(panel));
  expect(focused()).toBe('tab');
  await act(async () => root.render(null));
  expect(focused()).toBe('before');

  await new Promise((resolve) => setTimeout(resolve, 5));
  changeConsole({ open: true });
  await act(async () => root.render(panel));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await act(async () => root.render(null));
  await act(async () => root.render(panel));
  expect(focused()).toBe('before');
  await act(async () => root.unmount());
});
