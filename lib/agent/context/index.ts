export { asData } from './as-data.ts';
export { buildContext } from './build-context.ts';
export { contextUsage } from './context-usage.ts';
export { CONTEXT_USAGE, contextUsageSchema } from './schema.ts';
export type { ContextSources } from './sources.ts';
