export { authenticatePage, authenticateRequest } from './authenticate-request.ts';
export { checkRequestOrigin } from './check-request-origin.ts';
export { LOCAL_OWNER, localPerson } from './local-owner.ts';
export { type Principal, principalSchema } from './schema.ts';
