import { param, readJson, route } from '@/lib/http';
import { getNote, saveNote, saveNoteSchema } from '@/lib/knowledge';

/** A note with its Markdown, as its editor needs it. */
export const GET = route(async ({ principal, params }) => ({
  note: await getNote(principal.tenantId, param(params, 'id')),
}));

/** Saves it in place of the version named; 409 when that is not the newest any more. */
export const PUT = route(
  async ({ request, principal, params }) =>
    saveNote(principal.tenantId, param(params, 'id'), await readJson(request, saveNoteSchema)),
  { limit: 'notes' },
);
