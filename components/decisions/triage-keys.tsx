'use client';

import { useTranslations } from 'next-intl';

const KEYS = [
  { action: 'move', keys: ['j', 'k', '↓', '↑'] },
  { action: 'allow', keys: ['a'] },
  { action: 'deny', keys: ['d'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'help', keys: ['?'] },
] as const;

/** What the keys of the inbox do. */
export function TriageKeys({ id }: { id: string }) {
  const t = useTranslations('decisions.inbox.keys');
  return (
    <dl
      id={id}
      className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-lg border border-line bg-surface p-3 text-[0.8125rem]"
    >
      {KEYS.map(({ action, keys }) => (
        <div key={action} className="contents">
          <dt className="flex gap-1">
            {keys.map((key) => (
              <kbd
                key={key}
                className="min-w-6 rounded-sm border border-line-strong/60 bg-sunken px-1.5 text-center font-mono text-xs leading-5 text-ink"
              >
                {key}
              </kbd>
            ))}
          </dt>
          <dd className="text-ink-soft">{t(action)}</dd>
        </div>
      ))}
    </dl>
  );
}
