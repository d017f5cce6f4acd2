import { completeText, completionRequestSchema } from '@/lib/completions';
import { readJson, route, textStream } from '@/lib/http';

/** The text that could follow at the cursor, as a stream; what fails before its first words is JSON. */
export const POST = route(
  async ({ request, principal }) => {
    const asked = await readJson(request, completionRequestSchema);
    return textStream(request.signal, (signal) => completeText(principal, asked, signal));
  },
  { limit: 'completions' },
);
