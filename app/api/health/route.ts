/** Liveness: the process answers. Needs nobody signed in and tells nothing. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
