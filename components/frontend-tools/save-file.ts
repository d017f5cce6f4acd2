import { download } from '@/components/ui/download';

/** Gives the user a file, as a download. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
