export { startJob } from './start-job.ts';
