export { isPublicAddress, parsePublicUrl } from './address-policy.ts';
export {
  type FetchedResource,
  type FetchNetwork,
  type SafeFetchOptions,
  safeFetch,
} from './safe-fetch.ts';
