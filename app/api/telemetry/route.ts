import { readJson, route } from '@/lib/http';
import { takeEvents } from '@/lib/telemetry';
import { telemetryBodySchema } from '@/lib/telemetry/schema';
import { tunables } from '@/lib/tunables';

/** Takes events of the browser: one or up to a hundred. Answers 202 with what was refused, and why. */
export const POST = route(
  async ({ request, principal }) => {
    const body = await readJson(request, telemetryBodySchema, tunables.telemetry.maxBodyBytes);
    return Response.json(takeEvents(principal, body), { status: 202 });
  },
  { limit: 'telemetry' },
);
