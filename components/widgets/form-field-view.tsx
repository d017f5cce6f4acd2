'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { CHOICE, TEXT_AREA } from '@/components/decisions/field-class';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { tunables } from '@/lib/tunables';
import type { FormField } from '@/lib/widgets/schema';
import { controlName, type RawValues } from './form-values';

type Props = {
  field: FormField;
  register: UseFormRegister<RawValues>;
  /** What is wrong with it. */
  problem: string | undefined;
};

/** A field with its label, its help, and what is wrong with what stands there. */
export function FormFieldView({ field, register, problem }: Props) {
  const t = useTranslations('widgets.form');
  const id = useId();
  const help = field.help && (
    <p id={`${id}-help`} className="text-xs text-pretty text-ink-soft">
      {field.help}
    </p>
  );
  const error = problem && (
    <p id={`${id}-problem`} className="text-[0.8125rem] text-bad">
      {problem}
    </p>
  );
  const described = [help && `${id}-help`, error && `${id}-problem`].filter(Boolean).join(' ');
  const state = {
    'aria-invalid': Boolean(problem),
    'aria-describedby': described || undefined,
  };
  const label = (
    <>
      {field.label}
      <span className="font-normal text-ink-faint">
        {' '}
        ({t(field.required ? 'required' : 'optional')})
      </span>
    </>
  );
  if (field.type === 'checkbox') {
    return (
      <div data-field={field.name} className="flex flex-col gap-1">
        <label className="flex min-h-7 items-start gap-2.5">
          <input
            type="checkbox"
            className={CHOICE}
            aria-required={field.required}
            {...state}
            {...register(controlName(field.name))}
          />
          <span className="min-w-0 font-medium break-words">{label}</span>
        </label>
        {help}
        {error}
      </div>
    );
  }
  if (field.type === 'multiselect') {
    return (
      <fieldset data-field={field.name} className="flex min-w-0 flex-col gap-1" {...state}>
        <legend className="mb-1 font-medium text-pretty">{label}</legend>
        {help}
        <div className="flex max-h-60 flex-col overflow-y-auto">
          {field.options.map(({ value, label: name }) => (
            <label
              key={value}
              className="flex min-h-7 items-start gap-2.5 rounded-md px-1.5 py-1 hover:bg-hover"
            >
              <input
                type="checkbox"
                value={value}
                className={CHOICE}
                {...register(controlName(field.name))}
              />
              <span className="min-w-0 break-words">{name ?? value}</span>
            </label>
          ))}
        </div>
        {error}
      </fieldset>
    );
  }
  const shared = {
    id,
    'aria-required': field.required,
    ...state,
    ...register(controlName(field.name)),
  };
  return (
    <div data-field={field.name} className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-pretty">
        {label}
      </label>
      {help}
      <Control field={field} shared={shared} />
      {error}
    </div>
  );
}

type Shared = ReturnType<UseFormRegister<RawValues>> & { id: string };

function Control({ field, shared }: { field: FormField; shared: Shared }): ReactNode {
  const t = useTranslations('widgets.form');
  const most = tunables.widgets.maxValueChars;
  switch (field.type) {
    case 'textarea':
      return (
        <textarea
          rows={4}
          maxLength={most}
          placeholder={field.placeholder}
          className={TEXT_AREA}
          {...shared}
        />
      );
    case 'select':
      return (
        <Select className="w-full" {...shared}>
          <option value="">{t('choose')}</option>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label ?? value}
            </option>
          ))}
        </Select>
      );
    case 'date':
      return <Input type="date" min={field.min} max={field.max} className="max-w-52" {...shared} />;
    case 'number':
      return <Input inputMode="decimal" autoComplete="off" className="max-w-52" {...shared} />;
    case 'text':
      return <Input maxLength={most} placeholder={field.placeholder} {...shared} />;
    default:
      return null;
  }
}
