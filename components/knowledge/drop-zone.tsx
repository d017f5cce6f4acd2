'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { toast } from 'sonner';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';
import { collectFiles, type Entry } from './collect-files.ts';
import { useDocumentActions } from './document-actions.tsx';
import { useFilePicker } from './file-picker.tsx';
import { readWebAddress } from './web-address.ts';

/** Takes what is dropped or pasted anywhere on the page. */
export function DropZone() {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const { addFiles } = useFilePicker();
  const { addUrl } = useDocumentActions();
  const [over, setOver] = useState(false);

  const drop = useEffectEvent(async (transfer: DataTransfer) => {
    // All must be taken before the first await: the browser empties the transfer then.
    const entries: Entry[] = [];
    const files: File[] = [];
    for (const item of transfer.items) {
      const entry = item.webkitGetAsEntry() as Entry | null;
      const file = entry ? null : item.getAsFile();
      if (entry) entries.push(entry);
      if (file) files.push(file);
    }
    const address = readWebAddress(transfer.getData('text/uri-list').split('\n')[0] ?? '');
    if (entries.length + files.length === 0 && address) return addUrl(address);
    try {
      addFiles([...files, ...(await collectFiles(entries, tunables.browser.maxFilesAtOnce))]);
    } catch (error) {
      toast.error(errorText(error));
    }
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (!clipboardData || (target instanceof Element && isEditable(target))) return;
    const files = [...clipboardData.files];
    const text = clipboardData.getData('text/plain');
    if (files.length > 0) {
      addFiles(files);
    } else if (readWebAddress(text)) {
      addUrl(text.trim());
    } else if (text.trim()) {
      const name = `${t('pasted.fileName')}.txt`;
      toast(t('pasted.question'), {
        action: {
          label: t('pasted.add'),
          onClick: () => addFiles([new File([text], name, { type: 'text/plain' })]),
        },
      });
    } else return;
    event.preventDefault();
  });

  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    /** dragenter and dragleave come for every element crossed; their balance tells the page's edge. */
    let depth = 0;
    /** Links and images of this page are dragged as addresses too, but are no material. */
    let own = false;
    const enter = (event: DragEvent) => {
      if (own || !carriesMaterial(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (own || !carriesMaterial(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const end = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (own || !carriesMaterial(event) || !event.dataTransfer) return;
      event.preventDefault();
      void drop(event.dataTransfer);
    };
    const start = () => {
      own = true;
    };
    const finish = () => {
      own = false;
    };
    window.addEventListener('dragstart', start, options);
    window.addEventListener('dragend', finish, options);
    window.addEventListener('dragenter', enter, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('dragover', hover, options);
    window.addEventListener('drop', end, options);
    window.addEventListener('paste', (event) => paste(event), options);
    return () => stop.abort();
  }, []);

  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-1240 flex items-center justify-center bg-scrim p-6">
      <div className="absolute inset-3 rounded-xl border-2 border-dashed border-surface/80" />
      <div className="flex flex-col items-center gap-3 rounded-xl border border-line bg-raised px-10 py-9 text-center shadow-popup">
        <Upload aria-hidden="true" className="size-10 text-accent" />
        <p className="text-lg font-semibold">{t('drop.title')}</p>
        <p className="max-w-sm text-sm text-pretty text-ink-soft">{t('drop.text')}</p>
      </div>
    </div>
  );
}

function carriesMaterial(event: DragEvent): boolean {
  const types = event.dataTransfer?.types ?? [];
  return types.includes('Files') || types.includes('text/uri-list');
}

function isEditable(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable]') !== null;
}
