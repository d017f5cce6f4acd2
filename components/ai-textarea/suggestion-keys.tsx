'use client';

import { useTranslations } from 'next-intl';

/** What can be done with the suggestion, for whoever does not know the keys or has none. */
export function SuggestionKeys({
  onAccept,
  onAcceptWord,
  onDismiss,
}: {
  onAccept: () => void;
  onAcceptWord: () => void;
  onDismiss: () => void;
}) {
  const t = useTranslations('aiTextarea');
  const entries = [
    { label: t('accept'), keys: t('acceptKeys'), run: onAccept },
    { label: t('acceptWord'), keys: t('acceptWordKeys'), run: onAcceptWord },
    { label: t('dismiss'), keys: t('dismissKeys'), run: onDismiss },
  ];
  return (
    <div className="absolute right-3 bottom-3 flex overflow-hidden rounded-md border border-line bg-raised shadow-popup">
      {entries.map(({ label, keys, run }) => (
        <button
          key={label}
          type="button"
          // The keys do the same; the focus stays in the text.
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={run}
          className="flex h-8 items-center gap-1.5 border-l border-line px-2.5 text-xs text-ink-soft first:border-l-0 hover:bg-hover hover:text-ink pointer-coarse:h-11"
        >
          {label}
          <kbd className="rounded-sm bg-sunken px-1 font-mono text-[0.6875rem] text-ink-soft pointer-coarse:hidden">
            {keys}
          </kbd>
        </button>
      ))}
    </div>
  );
}
