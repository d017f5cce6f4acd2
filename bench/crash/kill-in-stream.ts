import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../test/running-server.ts';
import { modelSettings } from '../http/model-stub.ts';
import { documentsReady } from '../http/with-server.ts';
import { seededRandom } from '../random.ts';
import { type Figure, median, type Part } from '../report.ts';
import { startCountingModel } from './counting-model.ts';
import { findLosses, streamAndKill } from './kill-round.ts';

const ROUNDS = 20;
const LATEST_KILL_MS = 1_500;

/**
 * Kills the server and its database process with SIGKILL in the middle of an answer, again and again
 * on one data directory. After each restart, what the client had seen must be there, the run marked
 * as interrupted, and the thread must answer.
 */
export const crash: Part = {
  name: 'crash',
  async run() {
    const random = seededRandom(Date.now());
    const dataDir = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
    const model = await startCountingModel();
    const settings = { ...modelSettings(model.url), LOG_LEVEL: 'error' };
    let server = await startServer(dataDir, settings);
    const rounds: { events: number; losses: string[] }[] = [];
    try {
      await documentsReady(server.url);
      for (let round = 1; round <= ROUNDS; round++) {
        const seen = await streamAndKill(server, random() * LATEST_KILL_MS);
        server = await startServer(dataDir, settings);
        const losses = await findLosses(server.url, seen);
        rounds.push({ events: seen.events.length, losses });
        const outcome = losses.join('; ') || 'nothing lost';
        console.log(`  kill ${round}: ${seen.events.length} events seen, ${outcome}`);
      }
    } finally {
      await server.stop();
      model.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
    return summary(rounds);
  },
};

function summary(rounds: { events: number; losses: string[] }[]): Figure[] {
  const whole = rounds.filter(({ losses }) => losses.length === 0).length;
  if (whole < ROUNDS) process.exitCode = 1;
  return [
    { what: 'kills with SIGKILL in mid-stream', value: ROUNDS, unit: '' },
    { what: 'of them without any loss', value: whole, unit: `of ${ROUNDS}` },
    {
      what: 'events a client had seen by then, median',
      value: median(rounds.map(({ events }) => events)),
      unit: '',
    },
  ];
}
