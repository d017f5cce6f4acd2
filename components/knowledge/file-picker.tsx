'use client';

import { useTranslations } from 'next-intl';
import {
  type ChangeEvent,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
} from 'react';
import { toast } from 'sonner';
import { tunables } from '@/lib/tunables';
import { withoutLitter } from './collect-files.ts';
import { useUploads } from './uploads-provider.tsx';

type FilePicker = {
  pickFiles: () => void;
  pickFolder: () => void;
  /** Takes files from wherever they came; too many at once are refused with a word. */
  addFiles: (files: File[]) => void;
};

const Context = createContext<FilePicker | null>(null);

/** One pair of hidden inputs serves every button of the page that adds files. */
export function FilePickerProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('documents');
  const { queue } = useUploads();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const addFiles = useCallback(
    (chosen: File[]) => {
      const { maxFilesAtOnce } = tunables.browser;
      if (chosen.length > maxFilesAtOnce) {
        toast.error(t('tooManyFiles', { count: maxFilesAtOnce }));
        return;
      }
      queue.add(chosen);
    },
    [queue, t],
  );
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    addFiles(withoutLitter(event.target.files ?? []));
    // The same file can be chosen again only if the input has forgotten it.
    event.target.value = '';
  };
  const picker = useMemo(
    () => ({
      addFiles,
      pickFiles: () => files.current?.click(),
      pickFolder: () => folder.current?.click(),
    }),
    [addFiles],
  );
  return (
    <Context value={picker}>
      {children}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={t('add.files')}
        onChange={take}
      />
      <input
        ref={folder}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('add.folder')}
        onChange={take}
        {...{ webkitdirectory: '' }}
      />
    </Context>
  );
}

export function useFilePicker(): FilePicker {
  const context = useContext(Context);
  if (!context) throw new Error('useFilePicker needs a FilePickerProvider above it.');
  return context;
}
