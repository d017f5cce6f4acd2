'use client';

import { ChevronDown, FilePlus2, Folder, Link2, NotebookPen, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNewNote } from '@/components/notes/use-new-note';
import { Button } from '@/components/ui/button';
import { MenuButton } from '@/components/ui/menu';
import { useDocumentActions } from './document-actions.tsx';
import { useDocuments } from './documents-provider.tsx';
import { useFilePicker } from './file-picker.tsx';

/** The ways to add material: files with one click, the others one click further. */
export function AddDocumentsMenu() {
  const t = useTranslations('documents');
  const { pickFiles, pickFolder } = useFilePicker();
  const { addUrl } = useDocumentActions();
  const newNote = useNewNote(useDocuments().slug);
  return (
    <div className="flex items-center gap-2">
      <span className="hidden @md/list:contents">
        <Button onClick={newNote}>
          <NotebookPen aria-hidden="true" className="size-4" />
          {t('add.note')}
        </Button>
      </span>
      <span className="hidden @xl/list:contents">
        <Button onClick={() => addUrl()}>
          <Link2 aria-hidden="true" className="size-4" />
          {t('add.url')}
        </Button>
      </span>
      <div className="flex">
        <Button variant="primary" onClick={pickFiles} className="rounded-r-none">
          <Plus aria-hidden="true" className="size-4" />
          {t('add.files')}
        </Button>
        <MenuButton
          label={t('add.more')}
          icon={<ChevronDown aria-hidden="true" />}
          className="w-8 rounded-l-none border-l border-on-accent/25 bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent aria-expanded:bg-accent-strong aria-expanded:text-on-accent"
          entries={[
            { type: 'item', label: t('add.files'), icon: FilePlus2, onSelect: pickFiles },
            { type: 'item', label: t('add.folder'), icon: Folder, onSelect: pickFolder },
            { type: 'item', label: t('add.note'), icon: NotebookPen, onSelect: newNote },
            { type: 'item', label: t('add.url'), icon: Link2, onSelect: () => addUrl() },
          ]}
        />
      </div>
    </div>
  );
}
