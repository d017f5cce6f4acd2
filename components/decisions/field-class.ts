/** How fields of decisions look; those of one line are `Input`. */
export const TEXT_AREA =
  'block w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 text-sm text-ink placeholder:text-ink-faint aria-invalid:border-bad disabled:opacity-60';
export const CHOICE = 'mt-0.5 size-4 shrink-0 accent-accent';
