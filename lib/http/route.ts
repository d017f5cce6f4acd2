import { authenticateRequest, type Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { withTelemetryScope } from '../telemetry/index.ts';
import { errorResponse } from './error-response.ts';

type Params = Record<string, string>;
type Handler = (call: {
  request: Request;
  principal: Principal;
  params: Params;
  url: URL;
}) => Promise<unknown>;

/**
 * Wraps a route: authenticates, runs the handler, answers with JSON (or the Response it returns),
 * and maps every failure to the one error shape.
 */
export function route(handler: Handler) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const principal = authenticateRequest(request.headers);
      const params = (await context?.params) ?? {};
      const call = { request, principal, params, url: new URL(request.url) };
      const { tenantId } = principal;
      const result = await withTelemetryScope({ tenantId }, () => handler(call));
      if (result instanceof Response) return result;
      return Response.json(result ?? { success: true }, {
        headers: { 'cache-control': 'no-store' },
      });
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The value of a route parameter that the path guarantees. @throws AppError NOT_FOUND (NUL) */
export function param(params: Params, name: string): string {
  const value = params[name] ?? '';
  if (value.includes('\0')) throw new AppError('NOT_FOUND', 'There is nothing at this address.');
  return value;
}
