import { param, route } from '@/lib/http';
import { readDocumentFile } from '@/lib/knowledge';

/** The file as it came, always as a download: it must never run in the app's own origin. */
export const GET = route(async ({ principal, params }) => {
  const file = await readDocumentFile(principal.tenantId, param(params, 'id'));
  const name = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});
