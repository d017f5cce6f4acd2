export { inspectRun } from './inspect-run.ts';
export { watchRun } from './watch-run.ts';
