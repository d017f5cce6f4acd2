import { createTranslator } from 'next-intl';
import { LOCALES, type Locale } from '@/i18n/locales';
import { AppError } from '@/lib/errors';
import { fileResponse, param, route } from '@/lib/http';
import { type ExportWords, exportFormatSchema, exportThread } from '@/lib/threads';
import de from '@/messages/de.json';
import en from '@/messages/en.json';

const MESSAGES: Record<Locale, typeof en> = { en, de };

/** The shown branch as a file: `format=markdown`, in the language of `locale`, or `json`. */
export const GET = route(async ({ principal, params, url }) => {
  const format = exportFormatSchema.safeParse(url.searchParams.get('format') ?? 'markdown');
  if (!format.success) {
    throw new AppError('INVALID_REQUEST', 'Give "format" as "markdown" or "json".');
  }
  const id = param(params, 'id');
  const words = wordsIn(url.searchParams.get('locale'));
  const { name, mediaType, body } = await exportThread(principal, id, format.data, words);
  return fileResponse(body, { name, mediaType });
});

function wordsIn(wanted: string | null): ExportWords {
  const locale = LOCALES.find((one) => one === wanted) ?? 'en';
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'exportFile' });
  return {
    user: t('user'),
    assistant: t('assistant'),
    sources: t('sources'),
    untitled: t('untitled'),
    exported: (time) => t('exported', { time }),
    page: (page) => t('page', { page }),
  };
}
