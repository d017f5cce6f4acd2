import { checkRequestOrigin } from './check-request-origin.ts';
import { LOCAL_OWNER } from './local-owner.ts';
import type { Principal } from './schema.ts';

/**
 * Who makes this API request. In `local` mode: the owner, if the request is the app's own.
 * @throws AppError FORBIDDEN for a foreign Host or Origin
 */
export function authenticateRequest(headers: Headers): Principal {
  checkRequestOrigin(headers, true);
  return LOCAL_OWNER;
}

/** Who opens this page. @throws AppError FORBIDDEN for a foreign Host */
export function authenticatePage(headers: Headers): Principal {
  checkRequestOrigin(headers, false);
  return LOCAL_OWNER;
}
