'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useErrorText } from '@/hooks/use-error-text';
import { MAX_PATTERN_CHARS, type NewRule, RULE_EFFECTS } from '@/lib/decisions/schema';
import { SelectField } from './fields';

/** Tools that rules are made for; any other name or glob can be typed. */
const TOOLS = ['run_command', 'edit_file', 'write_file', 'read_file', 'ingest_url', 'web_search'];
const EMPTY: NewRule = { effect: 'allow', tool: '', pattern: '' };

/** Adds a rule by hand. @param onAdd throws what the API answered */
export function AddRuleForm({ onAdd }: { onAdd: (rule: NewRule) => Promise<void> }) {
  const t = useTranslations('settings.permissions');
  const errorText = useErrorText();
  const id = useId();
  const [rule, setRule] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = { tool: tried && !rule.tool.trim(), pattern: tried && !rule.pattern.trim() };

  const submit = async () => {
    setTried(true);
    setError(null);
    if (!rule.tool.trim() || !rule.pattern.trim()) return;
    setSending(true);
    try {
      await onAdd({ ...rule, tool: rule.tool.trim(), pattern: rule.pattern.trim() });
      setRule(EMPTY);
      setTried(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      noValidate
      aria-label={t('add')}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void submit();
      }}
    >
      <SelectField
        label={t('effectLabel')}
        value={rule.effect}
        choices={RULE_EFFECTS.map((value) => ({ value, label: t(`effect.${value}`) }))}
        onChoose={(effect) => setRule({ ...rule, effect })}
      />
      <div>
        <label htmlFor={`${id}-tool`} className="mb-1 block text-sm font-medium">
          {t('tool')}
        </label>
        <Input
          id={`${id}-tool`}
          list={`${id}-tools`}
          value={rule.tool}
          maxLength={100}
          autoComplete="off"
          placeholder="run_command"
          className="font-mono"
          aria-invalid={missing.tool}
          aria-describedby={missing.tool ? `${id}-missing` : undefined}
          onChange={(event) => setRule({ ...rule, tool: event.target.value })}
        />
        <datalist id={`${id}-tools`}>
          {TOOLS.map((tool) => (
            <option key={tool} value={tool} />
          ))}
        </datalist>
      </div>
      <div>
        <label htmlFor={`${id}-pattern`} className="mb-1 block text-sm font-medium">
          {t('pattern')}
        </label>
        <Input
          id={`${id}-pattern`}
          value={rule.pattern}
          maxLength={MAX_PATTERN_CHARS}
          autoComplete="off"
          placeholder="npm test"
          className="font-mono"
          aria-invalid={missing.pattern}
          aria-describedby={missing.pattern ? `${id}-missing` : `${id}-hint`}
          onChange={(event) => setRule({ ...rule, pattern: event.target.value })}
        />
        <p id={`${id}-hint`} className="mt-1 text-[0.8125rem] text-pretty text-ink-faint">
          {t('patternHint')}
        </p>
      </div>
      {(missing.tool || missing.pattern) && (
        <p id={`${id}-missing`} role="alert" className="text-[0.8125rem] text-bad">
          {t('missing')}
        </p>
      )}
      {error !== null && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          {errorText(error)}
        </p>
      )}
      <Button size="sm" type="submit" disabled={sending} className="self-start">
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
    </form>
  );
}
