export { LimitError, limitReaders, limitRequests } from './limit-requests.ts';
export type { LimitKind, LimitState } from './schema.ts';
export { watchLimits } from './watch-limits.ts';
