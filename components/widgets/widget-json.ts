import { withoutSecrets } from '@/components/tools/tool-data.ts';

/** A widget as JSON with its secrets hidden; null where it is too deep for anyone to read. */
export function widgetJson(widget: unknown): string | null {
  try {
    return JSON.stringify(withoutSecrets(widget), null, 2) ?? null;
  } catch {
    return null;
  }
}
