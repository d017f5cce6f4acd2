import { readQuery, route, textStream } from '@/lib/http';
import { exportEvents } from '@/lib/telemetry';
import { timeSpanSchema } from '@/lib/telemetry/schema';

/** Every event between `from` and `to`, one JSON object a line. */
export const GET = route(async ({ request, principal, url }) => {
  const span = readQuery(url, timeSpanSchema);
  const response = await textStream(request.signal, (signal) =>
    exportEvents(principal, span, signal),
  );
  response.headers.set('content-type', 'application/x-ndjson; charset=utf-8');
  response.headers.set('content-disposition', 'attachment; filename="telemetry.ndjson"');
  return response;
});
