export {
  endStreams,
  isShuttingDown,
  onShutdown,
  runShutdownHooks,
  streamsEnd,
} from './shutdown-hooks.ts';
