'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PopoverButton } from '@/components/ui/popover';

/** A button that opens a list of which any number can be chosen; it says how many are. */
export function CheckList<Value extends string>({
  title,
  options,
  chosen,
  empty,
  onChoose,
}: {
  title: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  /** Shown when there are no options. */
  empty?: string;
  onChoose: (chosen: Value[]) => void;
}) {
  const t = useTranslations('retrievalBench');
  return (
    <PopoverButton
      title={title}
      trigger={(props) => (
        <Button size="sm" {...props}>
          {chosen.length > 0 ? t('chosen', { name: title, count: chosen.length }) : title}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </Button>
      )}
    >
      {options.length === 0 && <p>{empty}</p>}
      <ul className="scroll-area max-h-72">
        {options.map(({ value, label }) => (
          <li key={value}>
            <label className="flex min-h-8 items-center gap-2.5">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-accent"
                checked={chosen.includes(value)}
                onChange={(event) => {
                  const others = chosen.filter((one) => one !== value);
                  onChoose(event.target.checked ? [...others, value] : others);
                }}
              />
              <span className="truncate">{label}</span>
            </label>
          </li>
        ))}
      </ul>
    </PopoverButton>
  );
}
