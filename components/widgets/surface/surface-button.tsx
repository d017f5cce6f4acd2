'use client';

import { useContext, useId, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { judgeLinkAddress } from '@/lib/widgets/surface';
import type { DrawnProps } from './drawn-props';
import { iconWords, isIconName } from './icons';
import { InButtonContext, TriggerContext, useSurface } from './surface-context';
import { SurfaceLink } from './surface-link';
import { useComponent } from './use-component';
import { useAddress, useFailedCheck, useNames } from './use-value';

const LOOKS = { default: 'secondary', primary: 'primary', borderless: 'quiet' } as const;

export function SurfaceButton({ component, scope }: DrawnProps<'Button'>) {
  const { draw, act } = useSurface();
  const { action, child, variant = 'default' } = component;
  const openDialog = useContext(TriggerContext);
  const problem = useFailedCheck(component.checks, scope);
  const names = useNames(component.accessibility, scope);
  const target = 'functionCall' in action ? action.functionCall.args?.url : undefined;
  const link = judgeLinkAddress(useAddress(target, scope));
  const [tried, setTried] = useState(false);
  const reason = useId();

  const label = useComponent(child);
  const unnamed =
    label?.component === 'Icon' && !label.accessibility?.label && isIconName(label.name)
      ? iconWords(label.name)
      : undefined;
  const look = cn(
    buttonClass(LOOKS[variant]),
    'h-auto min-h-9 max-w-full py-1.5 whitespace-normal aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
  );
  const shown = (
    <InButtonContext value={true}>
      <TriggerContext value={null}>{draw(child, scope)}</TriggerContext>
    </InButtonContext>
  );
  const press = () => {
    if (problem) return setTried(true);
    openDialog?.();
    if ('event' in action) act(action, component.id, scope);
  };
  if ('functionCall' in action && link && !problem && !openDialog) {
    return (
      <SurfaceLink href={link} whole={typeof target !== 'string'} names={names} className={look}>
        {shown}
      </SurfaceLink>
    );
  }
  const dead = 'functionCall' in action && !openDialog;
  const said = tried && problem;
  return (
    <span className="inline-flex max-w-full flex-col items-start gap-1">
      <button
        type="button"
        {...names}
        aria-label={names['aria-label'] ?? unnamed}
        aria-haspopup={openDialog ? 'dialog' : undefined}
        aria-disabled={problem || dead ? true : undefined}
        aria-describedby={problem ? reason : undefined}
        onClick={press}
        className={look}
      >
        {shown}
      </button>
      {problem && (
        <span
          id={reason}
          role={said ? 'alert' : undefined}
          className={said ? 'text-[0.8125rem] text-bad' : 'sr-only'}
        >
          {problem}
        </span>
      )}
    </span>
  );
}
