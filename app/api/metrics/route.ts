import { errorResponse } from '@/lib/http';
import { readMetrics } from '@/lib/telemetry';

/** The metrics of this process for Prometheus, which shows METRICS_TOKEN as a bearer token. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { text, contentType } = await readMetrics(request.headers.get('authorization'));
    return new Response(text, {
      headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
