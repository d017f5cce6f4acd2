import { agentForThread, followUpRun, watchDecisions } from '../copilot/index.ts';
import { env } from '../env.ts';
import { seedSamples, startIngestion } from '../knowledge/index.ts';
import { log } from '../log.ts';
import { watchLimits } from '../rate-limits/index.ts';
import { onRunEnded, parkRuns, recoverRuns, watchRuns } from '../runs/index.ts';
import { watchShares } from '../shares/index.ts';
import { connectSignalRelay } from '../signals/index.ts';
import { startTelemetry } from '../telemetry/index.ts';
import { stopAllCommands } from '../tools/index.ts';
import { seedWorkspaceFiles } from '../workspace-files/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { drainRequests, endStreams, onShutdown } from './shutdown-hooks.ts';

const holder = globalThis as typeof globalThis & { __flightdeckServices?: Promise<void> };

/** Starts what works in the background of a server process; a second call waits for the first. */
export function startServices(): Promise<void> {
  holder.__flightdeckServices ??= start();
  return holder.__flightdeckServices;
}

async function start(): Promise<void> {
  const shared = env().DATABASE_URL !== undefined;
  await ensureLocalTenant();
  onRunEnded(followUpRun);
  if (shared) onShutdown('signals', await connectSignalRelay());
  const recovered = await recoverRuns(agentForThread, !shared);
  if (recovered > 0) log.info({ recovered }, 'closed runs that an earlier process left open');
  // Hooks run in reverse: what the others record while they end is stored after them.
  onShutdown('telemetry', startTelemetry());
  onShutdown('requests', drainRequests);
  onShutdown(
    'runs watch',
    watchRuns(agentForThread, (error) => log.error({ err: error }, 'looking after runs failed')),
  );
  onShutdown('decisions', await watchDecisions());
  onShutdown('shares', watchShares());
  if (shared) onShutdown('limits', watchLimits());
  onShutdown('streams', endStreams);
  onShutdown('commands', stopAllCommands);
  onShutdown('runs', parkRuns);
  onShutdown('ingestion', startIngestion());
  await Promise.all([seedSamples(), seedWorkspaceFiles()]);
}
