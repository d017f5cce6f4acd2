import { authenticateRequest, type Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import {
  LimitError,
  type LimitKind,
  type LimitState,
  limitRequests,
} from '../rate-limits/index.ts';
import { withTelemetryScope } from '../telemetry/index.ts';
import { errorResponse } from './error-response.ts';
import { setLimitHeaders } from './limit-headers.ts';

type Params = Record<string, string>;
type Handler = (call: {
  request: Request;
  principal: Principal;
  params: Params;
  url: URL;
}) => Promise<unknown>;

type RouteOptions = {
  /** What a call counts as; a user who asks too often is refused before anything is done. */
  limit?: LimitKind;
};

/**
 * Wraps a route: authenticates, limits, runs the handler, answers with JSON (or the Response it
 * returns), and maps every failure to the one error shape.
 */
export function route(handler: Handler, { limit }: RouteOptions = {}) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    let state: LimitState | undefined;
    try {
      const principal = authenticateRequest(request.headers);
      if (limit) state = await limitRequests(principal, limit);
      const params = (await context?.params) ?? {};
      const call = { request, principal, params, url: new URL(request.url) };
      const { tenantId } = principal;
      const result = await withTelemetryScope({ tenantId }, () => handler(call));
      return withLimit(result instanceof Response ? result : jsonResponse(result), state);
    } catch (error) {
      return withLimit(errorResponse(error), error instanceof LimitError ? error.state : state);
    }
  };
}

function jsonResponse(result: unknown): Response {
  return Response.json(result ?? { success: true }, { headers: { 'cache-control': 'no-store' } });
}

function withLimit(response: Response, state: LimitState | undefined): Response {
  if (state) setLimitHeaders(response.headers, state);
  return response;
}

/** The value of a route parameter that the path guarantees. @throws AppError NOT_FOUND (NUL) */
export function param(params: Params, name: string): string {
  const value = params[name] ?? '';
  if (value.includes('\0')) throw new AppError('NOT_FOUND', 'There is nothing at this address.');
  return value;
}
