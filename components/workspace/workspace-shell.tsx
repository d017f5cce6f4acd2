'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef } from 'react';
import { DocumentActionsProvider } from '@/components/knowledge/document-actions';
import { DocumentsProvider } from '@/components/knowledge/documents-provider';
import { DropZone } from '@/components/knowledge/drop-zone';
import { FilePickerProvider } from '@/components/knowledge/file-picker';
import { UploadsProvider } from '@/components/knowledge/uploads-provider';
import { cn } from '@/components/ui/cn';
import { usePreferences } from '@/hooks/use-preferences';
import { useCommand } from '@/hooks/use-shortcuts';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { ChatSkeleton } from './chat-skeleton.tsx';
import { ChatSlot } from './chat-slot.tsx';
import { Navigation } from './navigation.tsx';
import { isSidePage } from './side-page.ts';
import { TopBar } from './top-bar.tsx';
import { isWideFrame, useDrawer } from './use-drawer.ts';
import { WorkspaceCentre } from './workspace-centre.tsx';
import { WorkspaceCommands } from './workspace-commands.tsx';
import { WorkspaceContext } from './workspace-context.ts';
import type { WorkspaceInfo } from './workspace-info.ts';

/**
 * The frame of a workspace. It stands in the layout, so going from thread to thread or document to
 * document changes what is in it and remounts nothing.
 * @param documents null when they could not be read with the page; they are then fetched
 */
export function WorkspaceShell({
  workspace,
  documents,
  children,
}: {
  workspace: WorkspaceInfo;
  documents: DocumentSummary[] | null;
  children: ReactNode;
}) {
  const hasPage = isSidePage(useSelectedLayoutSegment());
  return (
    <WorkspaceContext value={workspace}>
      <DocumentsProvider slug={workspace.slug} initial={documents}>
        <UploadsProvider>
          <FilePickerProvider>
            <DocumentActionsProvider>
              {/* First, so that the page is laid out around it from the first byte that is painted. */}
              <ChatSkeleton />
              <Frame workspace={workspace} page={hasPage ? children : null} />
              {!hasPage && children}
              <DropZone />
              <WorkspaceCommands slug={workspace.slug} operator={workspace.operator} />
              <ChatSlot slug={workspace.slug} />
            </DocumentActionsProvider>
          </FilePickerProvider>
        </UploadsProvider>
      </DocumentsProvider>
    </WorkspaceContext>
  );
}

function Frame({ workspace, page }: { workspace: WorkspaceInfo; page: ReactNode }) {
  const t = useTranslations('workspace');
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const navigation = useRef<HTMLElement>(null);
  const { preferences, setPreference } = usePreferences();
  const { navigationOpen } = preferences;
  const drawer = useDrawer(frame, navigation);
  const toggleColumn = () => setPreference('navigationOpen', !navigationOpen);
  useCommand('toggleNavigation', () => {
    if (drawer.open) drawer.hide();
    else if (isWideFrame(frame.current)) toggleColumn();
    else drawer.show();
  });

  return (
    <div
      ref={frame}
      className={cn(
        '@container/shell flex h-dvh flex-col overflow-hidden',
        // The drawer stands above the chat's round button.
        drawer.open && 'relative z-1220',
      )}
    >
      <a
        href="#content"
        className="absolute top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <div inert={drawer.open}>
        <TopBar
          workspace={workspace}
          navigation={{
            id,
            columnOpen: navigationOpen,
            drawerOpen: drawer.open,
            toggleColumn,
            openDrawer: drawer.show,
          }}
        />
      </div>
      <div className="relative flex min-h-0 flex-1">
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          onClick={drawer.hide}
          className={cn(
            'fixed inset-0 z-30 bg-scrim transition-opacity @3xl/shell:hidden',
            drawer.open ? 'opacity-100' : 'pointer-events-none opacity-0',
          )}
        />
        <nav
          id={id}
          ref={navigation}
          aria-label={t('navigation.label')}
          className={cn(
            'fixed inset-y-0 left-0 z-40 w-[min(20rem,85%)] border-r border-line bg-surface shadow-popup duration-200',
            '@3xl/shell:visible @3xl/shell:static @3xl/shell:w-(--navigation-width) @3xl/shell:shrink-0 @3xl/shell:translate-x-0 @3xl/shell:bg-sunken/70 @3xl/shell:shadow-none @3xl/shell:transition-none',
            // Shown at once and hidden late: what is about to be shown can take the focus.
            drawer.open
              ? 'transition-[translate]'
              : 'invisible -translate-x-full transition-[translate,visibility]',
            !navigationOpen && '@3xl/shell:hidden',
          )}
        >
          <Navigation slug={workspace.slug} operator={workspace.operator} onClose={drawer.hide} />
        </nav>
        <main
          id="content"
          tabIndex={-1}
          inert={drawer.open}
          className="min-w-0 flex-1 outline-none"
        >
          <WorkspaceCentre page={page} />
        </main>
      </div>
    </div>
  );
}
