export { systemResolver } from './resolve-address.ts';
export {
  checkPublicUrl,
  type FetchNetwork,
  type SafeFetchOptions,
  safeFetch,
} from './safe-fetch.ts';
