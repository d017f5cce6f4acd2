import { param, readJson, route } from '@/lib/http';
import { suggestionsRequestSchema, suggestNext } from '@/lib/threads';

/** What the user may want to ask next. A POST, because it may ask a model. */
export const POST = route(
  async ({ request, principal, params }) => {
    const { locale } = await readJson(request, suggestionsRequestSchema);
    return suggestNext(principal, param(params, 'id'), locale);
  },
  { limit: 'completions' },
);
