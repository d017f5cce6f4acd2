import { downloadAudit } from '@/lib/audit';
import { auditDownloadSchema } from '@/lib/audit/schema';
import { fileResponse, readQuery, route, textBody } from '@/lib/http';

/** The same as a file: `format=ndjson` or `csv`. */
export const GET = route(async ({ principal, url, request }) => {
  const { lines, ...file } = await downloadAudit(principal, readQuery(url, auditDownloadSchema));
  return fileResponse(await textBody(request.signal, () => lines), file);
});
