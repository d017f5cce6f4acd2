'use client';

import { Compass, Keyboard, Settings2, SlidersHorizontal } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { sidePagePath, threadIdOf } from '@/components/chat/thread-address';
import { MenuButton } from '@/components/ui/menu';
import { THEMES, type Theme, UI_MODES, type UiMode } from '@/hooks/preferences';
import { runCommand } from '@/hooks/shortcut-handlers';
import { useLanguage } from '@/hooks/use-language';
import { useTheme, useUiMode } from '@/hooks/use-preferences';
import { LOCALES } from '@/i18n/locales';

/** Where the chat stands, light or dark, and the language, at once; the way to all other settings. */
export function SettingsMenu({ slug }: { slug: string }) {
  const t = useTranslations('workspace.settings');
  const [uiMode, setUiMode] = useUiMode();
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useLanguage();
  const router = useRouter();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  return (
    <MenuButton
      label={t('label')}
      icon={<Settings2 aria-hidden="true" />}
      entries={[
        {
          type: 'choices',
          label: t('uiMode.label'),
          value: uiMode,
          onChoose: (value) => setUiMode(value as UiMode),
          choices: UI_MODES.map((value) => ({
            value,
            label: t(`uiMode.${value}`),
            hint: t(`uiMode.${value}Hint`),
          })),
        },
        { type: 'separator' },
        {
          type: 'choices',
          label: t('theme.label'),
          value: theme,
          onChoose: (value) => setTheme(value as Theme),
          choices: THEMES.map((value) => ({ value, label: t(`theme.${value}`) })),
        },
        { type: 'separator' },
        {
          type: 'choices',
          label: t('language.label'),
          value: language,
          onChoose: setLanguage,
          choices: LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
        },
        { type: 'separator' },
        {
          type: 'item',
          label: t('shortcuts'),
          icon: Keyboard,
          onSelect: () => runCommand('help'),
        },
        {
          type: 'item',
          label: t('tour'),
          icon: Compass,
          onSelect: () => runCommand('tour'),
        },
        {
          type: 'item',
          label: t('all'),
          icon: SlidersHorizontal,
          onSelect: () => router.push(sidePagePath(slug, 'settings', threadId)),
        },
      ]}
    />
  );
}
