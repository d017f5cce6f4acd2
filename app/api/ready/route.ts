import { checkReadiness } from '@/lib/lifecycle/check-readiness';

/** Readiness: whether this instance can do its work, part by part (80-security S12). */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  const status = readiness.ready ? 200 : 503;
  return Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } });
}
