'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Control } from './workflow-controls';

const LOOKS: Partial<Record<Control, 'primary' | 'quiet'>> = {
  resume: 'primary',
  retry: 'primary',
  cancel: 'quiet',
};

/** What can be done about the workflow now. */
export function WorkflowButtons({
  controls,
  onControl,
}: {
  controls: readonly Control[];
  onControl: (control: Control) => void;
}) {
  const t = useTranslations('workflows');
  if (controls.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {controls.map((control) => (
        <Button
          key={control}
          size="sm"
          variant={LOOKS[control] ?? 'secondary'}
          onClick={() => onControl(control)}
        >
          {t(`control.${control}`)}
        </Button>
      ))}
    </div>
  );
}
