/** A file name fit to store and show: no folders, no controls, at most 255 characters. */
export function cleanFileName(raw: string): string {
  const base = raw.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(/\p{Cc}|\p{Surrogate}/gu, '')
    .trim()
    .slice(0, 255);
  return clean === '' || /^\.+$/.test(clean) ? 'document' : clean;
}

/** What a document is called until its own title is known. */
export function initialTitle(source: { fileName: string | null; url: string | null }): string {
  if (source.url) return source.url.replace(/^https?:\/\//, '').slice(0, 200);
  const name = source.fileName ?? 'Document';
  return (name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '') || name).slice(0, 200);
}

/** The file name a fetched page gets when it is downloaded. */
export function fileNameOfUrl(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  try {
    return cleanFileName(decodeURIComponent(last));
  } catch {
    return cleanFileName(last);
  }
}

/** The name in an `x-file-name` header, which is percent-encoded. */
export function uploadName(header: string | null): string {
  try {
    return cleanFileName(decodeURIComponent(header ?? ''));
  } catch {
    return cleanFileName(header ?? '');
  }
}
