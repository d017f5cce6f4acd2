'use client';

import { Menu, PanelLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PaletteButton } from '@/components/palette/palette-button';
import { IconButton } from '@/components/ui/icon-button';
import { useShortcut } from '@/hooks/use-shortcuts';
import { Logo } from './logo.tsx';
import { ModelBadge } from './model-badge.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import type { WorkspaceInfo } from './workspace-info.ts';

/** @param navigation state of the left navigation: a column where there is room, a drawer elsewhere */
export function TopBar({
  workspace,
  navigation,
}: {
  workspace: WorkspaceInfo;
  navigation: {
    id: string;
    columnOpen: boolean;
    drawerOpen: boolean;
    toggleColumn: () => void;
    openDrawer: () => void;
  };
}) {
  const t = useTranslations('workspace');
  const toggleKeys = useShortcut('toggleNavigation');
  return (
    <header className="flex h-(--top-bar-height) items-center gap-1.5 border-b border-line bg-surface px-2 @3xl/shell:px-3">
      <span className="contents @3xl/shell:hidden">
        <IconButton
          label={t('navigation.open')}
          aria-controls={navigation.id}
          aria-expanded={navigation.drawerOpen}
          data-tour="navigation"
          onClick={navigation.openDrawer}
        >
          <Menu aria-hidden="true" />
        </IconButton>
      </span>
      <span className="hidden @3xl/shell:contents">
        <IconButton
          label={navigation.columnOpen ? t('navigation.hide') : t('navigation.show')}
          shortcut={toggleKeys}
          aria-controls={navigation.id}
          onClick={navigation.toggleColumn}
        >
          <PanelLeft aria-hidden="true" />
        </IconButton>
      </span>
      <Link
        href={`/w/${workspace.slug}`}
        className="flex min-w-0 items-center gap-2.5 rounded-md px-1.5 py-1"
      >
        <Logo className="size-6 shrink-0" />
        <span className="truncate text-[0.9375rem] font-semibold tracking-tight">
          {workspace.name}
        </span>
      </Link>
      <div className="flex-1" />
      <PaletteButton />
      <ModelBadge model={workspace.model} />
      <span data-tour="settings">
        <SettingsMenu slug={workspace.slug} />
      </span>
    </header>
  );
}
