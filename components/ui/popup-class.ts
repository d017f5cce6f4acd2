/** The ground of everything that floats. */
export const POPUP =
  'origin-(--transform-origin) rounded-lg border border-line bg-raised text-ink shadow-popup outline-none transition-[opacity,scale] duration-120 ease-out data-starting-style:scale-97 data-starting-style:opacity-0 data-ending-style:scale-97 data-ending-style:opacity-0';
