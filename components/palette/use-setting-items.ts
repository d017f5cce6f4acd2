'use client';

import { Languages, PanelsTopLeft, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { THEMES, UI_MODES } from '@/hooks/preferences';
import { useLanguage } from '@/hooks/use-language';
import { useTheme, useUiMode } from '@/hooks/use-preferences';
import { LOCALES } from '@/i18n/locales';
import type { PaletteItem } from './palette-item';

/** What can be set with one choice; only what is not so already. */
export function useSettingItems(): PaletteItem[] {
  const t = useTranslations('workspace.settings');
  const [uiMode, setUiMode] = useUiMode();
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useLanguage();
  const item = (value: string, label: string, icon: PaletteItem['icon'], run: () => void) =>
    ({ value: `setting:${value}`, label, group: 'settings', icon, run }) as const;
  return [
    ...THEMES.filter((one) => one !== theme).map((one) =>
      item(one, `${t('theme.label')}: ${t(`theme.${one}`)}`, SunMoon, () => setTheme(one)),
    ),
    ...UI_MODES.filter((one) => one !== uiMode).map((one) =>
      item(one, `${t('uiMode.label')}: ${t(`uiMode.${one}`)}`, PanelsTopLeft, () => setUiMode(one)),
    ),
    ...LOCALES.filter((one) => one !== language).map((one) =>
      item(one, `${t('language.label')}: ${t(`language.${one}`)}`, Languages, () =>
        setLanguage(one),
      ),
    ),
  ];
}
