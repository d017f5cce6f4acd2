'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { EventSelect } from './event-select';
import { useAddress } from './use-address';

/** Which failures are listed: of one event, one tool, with one code. */
export function FailureFilters({
  names,
  codes,
}: {
  names: readonly string[];
  codes: readonly string[];
}) {
  const t = useTranslations('telemetry.failures');
  const { search, change } = useAddress();
  const some = ['name', 'tool', 'code'].some((name) => search.has(name));
  return (
    <search className="flex flex-wrap items-end gap-3">
      <EventSelect
        names={names}
        value={search.get('name')}
        onChoose={(name) => change({ name, cursor: null })}
      />
      <TextFilter
        label={t('tool')}
        value={search.get('tool') ?? ''}
        offered={[]}
        onChange={(tool) => change({ tool, cursor: null })}
      />
      <TextFilter
        label={t('code')}
        value={search.get('code') ?? ''}
        offered={codes}
        onChange={(code) => change({ code, cursor: null })}
      />
      {some && (
        <Button
          variant="quiet"
          size="sm"
          className="h-9"
          onClick={() => change({ name: null, tool: null, code: null, cursor: null })}
        >
          <X aria-hidden="true" className="size-4" />
          {t('all')}
        </Button>
      )}
    </search>
  );
}

/** A filter that takes effect with Enter or when its field is left. */
function TextFilter({
  label,
  value,
  offered,
  onChange,
}: {
  label: string;
  value: string;
  offered: readonly string[];
  onChange: (value: string) => void;
}) {
  const field = useId();
  const list = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <div className="flex w-44 flex-col gap-1">
      <label htmlFor={field} className="text-xs font-medium text-ink-soft">
        {label}
      </label>
      <Input
        id={field}
        value={text}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
