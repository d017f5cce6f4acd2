export { isPublicAddress } from './address-policy.ts';
export { systemResolver } from './resolve-address.ts';
export {
  checkPublicUrl,
  type FetchedResource,
  type FetchNetwork,
  type SafeFetchOptions,
  safeFetch,
} from './safe-fetch.ts';
