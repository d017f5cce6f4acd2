import { AppError } from '@/lib/errors';
import { fileResponse, param, route } from '@/lib/http';
import { exportFormatSchema, exportThread } from '@/lib/threads';

/** The shown branch as a file: `format=markdown`, or `json`. */
export const GET = route(async ({ principal, params, url }) => {
  const format = exportFormatSchema.safeParse(url.searchParams.get('format') ?? 'markdown');
  if (!format.success) {
    throw new AppError('INVALID_REQUEST', 'Give "format" as "markdown" or "json".');
  }
  const { name, mediaType, body } = await exportThread(principal, param(params, 'id'), format.data);
  return fileResponse(body, { name, mediaType });
});
