export { onShutdown, runShutdownHooks } from './shutdown-hooks.ts';
