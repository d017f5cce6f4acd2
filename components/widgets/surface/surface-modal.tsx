'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { DrawnProps } from './drawn-props';
import { InButtonContext, TriggerContext, useSurface } from './surface-context';
import { textOf, useComponent } from './use-component';
import { useText } from './use-value';

/** A dialog, and what opens it: its own button, or any component within one. */
export function SurfaceModal({ component, scope }: DrawnProps<'Modal'>) {
  const { draw } = useSurface();
  const t = useTranslations('surfaces');
  const [open, setOpen] = useState(false);
  const trigger = useComponent(component.trigger);
  const label = useComponent(trigger?.component === 'Button' ? trigger.child : '');
  const named = useText(component.accessibility?.label, scope);
  const written = useText(textOf(label), scope);
  return (
    <>
      {trigger?.component === 'Button' ? (
        <TriggerContext value={() => setOpen(true)}>
          {draw(component.trigger, scope)}
        </TriggerContext>
      ) : (
        <InButtonContext value={true}>
          <button
            type="button"
            aria-haspopup="dialog"
            aria-label={named || undefined}
            onClick={() => setOpen(true)}
            className="max-w-full rounded-md text-left"
          >
            {draw(component.trigger, scope)}
          </button>
        </InButtonContext>
      )}
      <Dialog
        title={named || written || t('dialog')}
        description={t('drawnBy')}
        open={open}
        onOpenChange={setOpen}
      >
        <TriggerContext value={null}>{draw(component.content, scope)}</TriggerContext>
      </Dialog>
    </>
  );
}
