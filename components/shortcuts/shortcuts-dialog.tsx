'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { COMMAND_GROUPS, COMMANDS, type CommandGroup } from '@/hooks/shortcut-commands';
import { useBindings } from '@/hooks/use-shortcuts';
import { KeyCaps } from './key-caps';

/** All keys of the app. @param settings the way to where they are changed */
export default function ShortcutsDialog({
  open,
  onOpenChange,
  settings,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  settings: string | null;
}) {
  const t = useTranslations('shortcuts');
  return (
    <Dialog
      title={t('title')}
      description={t('text')}
      open={open}
      onOpenChange={onOpenChange}
      closesWith="help"
    >
      <div className="flex flex-col gap-5">
        {COMMAND_GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
        {settings !== null && (
          <Link
            href={settings}
            onClick={() => onOpenChange(false)}
            className="text-sm font-medium text-accent hover:underline"
          >
            {t('change')}
          </Link>
        )}
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: CommandGroup }) {
  const t = useTranslations('shortcuts');
  const bindings = useBindings();
  const id = useId();
  const commands = COMMANDS.filter((command) => command.group === group);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 text-xs font-medium text-ink-faint">
        {t(`group.${group}`)}
      </h3>
      <dl className="divide-y divide-line">
        {commands.map((command) => {
          const keys = bindings.get(command.id);
          return keys ? (
            <div key={command.id} className="flex items-center justify-between gap-4 py-1.5">
              <dt className="text-sm">{t(`command.${command.id}`)}</dt>
              <dd>
                <KeyCaps keys={keys} />
              </dd>
            </div>
          ) : null;
        })}
      </dl>
    </section>
  );
}
