import { DOCUMENT_STATUSES } from '@/lib/knowledge/schema.ts';

/** How far a page that is read is, as the tool says it last: lines like `parsing: 40 %`. */
export function ingestProgress(
  said = '',
): { status: (typeof DOCUMENT_STATUSES)[number]; percent: number } | undefined {
  const line = said.trimEnd().split('\n').at(-1) ?? '';
  const [, name, percent] = /^([a-z]+): (\d{1,3}) %$/.exec(line) ?? [];
  const status = DOCUMENT_STATUSES.find((one) => one === name);
  return status && { status, percent: Number(percent) };
}
