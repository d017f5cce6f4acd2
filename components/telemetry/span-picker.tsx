'use client';

import { CalendarRange } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { PopoverButton } from '@/components/ui/popover';
import { isLookable, type Span, spanOf, type TimeChoice, toLocalField } from './time-choice';
import { useTimeFormat } from './use-time-format';

const never = () => () => {};

/** A time from one moment to another, typed in. */
export function SpanPicker({
  time,
  onChoose,
}: {
  time: TimeChoice;
  onChoose: (span: Span) => void;
}) {
  const t = useTranslations('telemetry.time');
  const format = useTimeFormat();
  const chosen = 'range' in time ? null : time;
  // The server does not know the reader's time zone.
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <PopoverButton
      title={t('span')}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className={cn(
            'inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-[0.8125rem] font-medium',
            chosen ? 'bg-accent text-on-accent' : 'text-ink-soft hover:bg-hover',
          )}
        >
          <CalendarRange aria-hidden="true" className="size-4 shrink-0" />
          {chosen && alive ? (
            <>
              <span className="sr-only">{t('span')}: </span>
              {format.span(chosen.from, chosen.to)}
            </>
          ) : (
            t('span')
          )}
        </button>
      )}
    >
      {(close) => (
        <SpanForm
          time={time}
          onChoose={(span) => {
            close();
            onChoose(span);
          }}
        />
      )}
    </PopoverButton>
  );
}

function SpanForm({ time, onChoose }: { time: TimeChoice; onChoose: (span: Span) => void }) {
  const t = useTranslations('telemetry.time');
  const id = useId();
  const [fields, setFields] = useState(() => {
    const { from, to } = spanOf(time, Date.now());
    return { from: toLocalField(from), to: toLocalField(to) };
  });
  const [wrong, setWrong] = useState(false);
  const field = (name: 'from' | 'to') => (
    <div className="flex flex-col gap-1">
      <label htmlFor={`${id}-${name}`} className="text-xs font-medium text-ink">
        {t(name)}
      </label>
      <Input
        id={`${id}-${name}`}
        type="datetime-local"
        required
        value={fields[name]}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
      />
    </div>
  );
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const span = { from: new Date(fields.from), to: new Date(fields.to) };
        if (isLookable(span)) onChoose(span);
        else setWrong(true);
      }}
    >
      {field('from')}
      {field('to')}
      {wrong && (
        <p id={id} role="alert" className="text-xs text-bad">
          {t('wrongSpan')}
        </p>
      )}
      <Button type="submit" variant="primary" size="sm" className="self-end">
        {t('apply')}
      </Button>
    </form>
  );
}
