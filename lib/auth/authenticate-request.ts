import { checkRequestOrigin } from './check-request-origin.ts';
import { localPerson } from './local-owner.ts';
import type { Principal } from './schema.ts';

/**
 * Who makes this API request. In `local` mode: its one person, if the request is the app's own.
 * @throws AppError FORBIDDEN for a foreign Host or Origin
 */
export function authenticateRequest(headers: Headers): Principal {
  checkRequestOrigin(headers, true);
  return localPerson();
}

/** Who opens this page. @throws AppError FORBIDDEN for a foreign Host */
export function authenticatePage(headers: Headers): Principal {
  checkRequestOrigin(headers, false);
  return localPerson();
}
