import { CopilotRuntime, createCopilotRuntimeHandler } from '@copilotkit/runtime/v2';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { readBytes, requireJson } from '../http/index.ts';
import { currentCaller, FlightdeckRunner, withCaller } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { findWorkspaceId, GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { agentForThread } from './agent-for-thread.ts';
import { interruptPort } from './answer-and-continue.ts';
import { checkRunInput } from './check-run-input.ts';
import { withinLimits } from './limit-copilot.ts';
import { withActionMessage } from './surface-action.ts';

export const COPILOT_PATH = '/api/copilotkit';
export const AGENT_ID = 'default';

/** The runtime's routes that Flightdeck serves. The others know no owner of a thread and stay shut. */
const SERVED = [
  ['GET', /^\/info$/],
  ['POST', /^\/agent\/default\/(run|connect|suggest)$/],
  ['POST', /^\/agent\/default\/stop\/[^/]+$/],
] as const;

/** Routes whose body is a run input. */
const RUN_INPUT = /\/(run|connect)$/;

const runtime = new CopilotRuntime({
  agents: () => ({ [AGENT_ID]: agentForThread({ ...currentCaller(), threadId: '' }) }),
  runner: new FlightdeckRunner(agentForThread, interruptPort),
  sseKeepAliveIntervalSeconds: tunables.http.sseKeepAliveSeconds,
});
const handle = createCopilotRuntimeHandler({ runtime, basePath: COPILOT_PATH });

/**
 * Serves CopilotKit's protocol for a signed-in caller: only known routes, JSON bodies within the
 * cap, and no error text of the runtime's own.
 * @throws AppError NOT_FOUND, RATE_LIMITED, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE,
 *   INVALID_REQUEST
 */
export async function handleCopilotRequest(
  request: Request,
  principal: Principal,
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(COPILOT_PATH.length);
  const served = SERVED.some(([method, route]) => method === request.method && route.test(path));
  if (!served) throw new AppError('NOT_FOUND', 'There is no such endpoint.');
  const slug = request.headers.get('x-flightdeck-workspace') ?? GUIDE_WORKSPACE.slug;
  const caller = { ...principal, workspaceId: await findWorkspaceId(principal, slug) };
  return withinLimits(principal, path, async () => {
    const bounded = await withBoundedBody(request, RUN_INPUT.test(path));
    return checked(await withCaller(caller, () => handle(bounded)));
  });
}

/** The runtime's answer, unless it failed: then an error of ours, with no text of the runtime's own. */
function checked(response: Response): Response {
  if (response.status < 400) return response;
  if (response.status >= 500)
    throw new AppError('AGENT_EXECUTION_ERROR', 'The assistant failed. Try again.');
  throw new AppError('INVALID_REQUEST', 'This is not a request that the assistant understands.');
}

/** The same request with its body read up to the cap, and looked at where it is to be a run. */
async function withBoundedBody(request: Request, isRun: boolean): Promise<Request> {
  if (request.method === 'GET') return request;
  requireJson(request);
  const sent = await readBytes(request, tunables.http.maxJsonBytes);
  const input = isRun ? checkRunInput(sent) : undefined;
  const run = withActionMessage(input);
  const body = run === input ? sent : JSON.stringify(run);
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: body as BodyInit });
}
