import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../test/running-server.ts';
import { median, type Part } from '../report.ts';
import { residentMebibytes } from './processes.ts';
import { documentsReady } from './with-server.ts';

const TIMES = 5;

/** Time from the command to readiness, and the memory of the server with its children at rest. */
export const startup: Part = {
  name: 'startup',
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
    try {
      const first = performance.now();
      const creating = await startServer(dataDir);
      const createMs = performance.now() - first;
      await documentsReady(creating.url);
      await creating.stop();

      const starts: number[] = [];
      let memory = { server: 0, database: 0 };
      for (let time = 0; time < TIMES; time++) {
        const begin = performance.now();
        const server = await startServer(dataDir);
        starts.push(performance.now() - begin);
        await fetch(`${server.url}/w/guide`);
        await sleep(2_000);
        memory = residentMebibytes(server.pid);
        await server.stop();
      }
      return [
        { what: 'first start, database created', value: createMs / 1000, unit: 's' },
        { what: 'later start until ready', value: median(starts) / 1000, unit: 's' },
        { what: 'resident memory, server', value: memory.server, unit: 'MiB' },
        { what: 'resident memory, database process', value: memory.database, unit: 'MiB' },
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
