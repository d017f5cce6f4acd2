export { listEventNames } from './dashboard/list-event-names.ts';
export {
  exportEvents,
  failureQuerySchema,
  listFailures,
  readLiveTail,
  readRunTimeline,
  tailQuerySchema,
} from './dashboard/list-events.ts';
export { readDashboard } from './dashboard/read-dashboard.ts';
export { readMetrics } from './export/read-metrics.ts';
export { record } from './record.ts';
export { mayOperate, requireOperator } from './require-operator.ts';
export { currentTelemetryScope, type TelemetryScope, withTelemetryScope } from './scope.ts';
export { startTelemetry } from './start-telemetry.ts';
export { takeEvents } from './take-events.ts';
export { telemetryQueue } from './telemetry-queue.ts';
