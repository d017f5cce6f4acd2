import { headers } from 'next/headers';
import { authenticatePage } from './authenticate-request.ts';
import type { Principal } from './schema.ts';

/** Who the page being rendered is for. @throws AppError FORBIDDEN */
export async function currentPrincipal(): Promise<Principal> {
  return authenticatePage(await headers());
}
