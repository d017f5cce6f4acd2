'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { announce } from '@/components/ui/announce';
import { bindingsWith, type KeyChoices, withKeys } from '@/hooks/shortcut-bindings';
import type { CommandId } from '@/hooks/shortcut-commands';
import { useShortcutText } from '@/hooks/use-shortcuts';
import { tunables } from '@/lib/tunables';

/** Changes which keys a person has chosen. Each change takes effect at once. */
export function useKeySettings(choices: KeyChoices, onChange: (choices: KeyChoices) => void) {
  const t = useTranslations('settings.shortcuts');
  const tCommand = useTranslations('shortcuts.command');
  const written = useShortcutText();
  return {
    bindings: bindingsWith(choices),
    give: (id: CommandId, keys: string | null) => {
      onChange(withKeys(choices, id, keys));
      announce(t('changed', { command: tCommand(id), keys: keys ? written(keys) : t('none') }));
    },
    reset: (id: CommandId) => {
      const own = bindingsWith({}).get(id) ?? null;
      onChange(withKeys(choices, id, own));
    },
    resetAll: () => {
      onChange({});
      toast(t('resetDone'), {
        duration: tunables.browser.undoMs,
        action: { label: t('undo'), onClick: () => onChange(choices) },
      });
    },
  };
}
