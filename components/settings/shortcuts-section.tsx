'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { KeyChoices } from '@/hooks/shortcut-bindings';
import { COMMAND_GROUPS, COMMANDS } from '@/hooks/shortcut-commands';
import { Section } from './section';
import { ShortcutRow } from './shortcut-row';
import { useKeySettings } from './use-key-settings';

/** Which keys do what, each to be changed. */
export function ShortcutsSection({
  choices,
  onChange,
}: {
  choices: KeyChoices;
  onChange: (choices: KeyChoices) => void;
}) {
  const t = useTranslations('settings.shortcuts');
  const tGroup = useTranslations('shortcuts.group');
  const settings = useKeySettings(choices, onChange);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.location.hash === '#shortcuts') box.current?.scrollIntoView();
  }, []);
  return (
    <div ref={box} id="shortcuts" className="border-t border-line">
      <Section title={t('title')} text={t('text')}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group} aria-label={tGroup(group)}>
            <h3 className="mb-1 text-xs font-medium text-ink-faint">{tGroup(group)}</h3>
            <ul className="divide-y divide-line">
              {COMMANDS.filter((command) => command.group === group).map(({ id }) => (
                <ShortcutRow
                  key={id}
                  id={id}
                  bindings={settings.bindings}
                  changed={Object.hasOwn(choices, id)}
                  onGive={(keys) => settings.give(id, keys)}
                  onReset={() => settings.reset(id)}
                />
              ))}
            </ul>
          </section>
        ))}
        <Button
          className="self-start"
          disabled={Object.keys(choices).length === 0}
          onClick={settings.resetAll}
        >
          {t('resetAll')}
        </Button>
      </Section>
    </div>
  );
}
