import { fileResponse, param, route } from '@/lib/http';
import { readDocumentFile } from '@/lib/knowledge';

/** The file as it came. */
export const GET = route(async ({ principal, params }) => {
  const { bytes, fileName, mediaType } = await readDocumentFile(
    principal.tenantId,
    param(params, 'id'),
  );
  return fileResponse(new Uint8Array(bytes), { name: fileName, mediaType });
});
