export {
  endStreams,
  isShuttingDown,
  onShutdown,
  runShutdownHooks,
  setDrain,
  streamsEnd,
} from './shutdown-hooks.ts';
