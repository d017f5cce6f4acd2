import { seedEvents } from '../bench/telemetry/seed-events.ts';
import { closeDatabase, openDatabase } from '../lib/database/connection.ts';
import { startEmbedded } from '../lib/database/embedded/start-embedded.ts';
import { systemDatabase } from '../lib/database/index.ts';
import { env } from '../lib/env.ts';

/**
 * Fills the telemetry of the embedded database in DATA_DIR, which no server may have open:
 * `tsx test/seed-telemetry.ts '{"from": …, "to": …, "count": …, "spike": {…}}'`.
 */
const { from, to, count, spike } = JSON.parse(process.argv[2] ?? '{}');
const database = await startEmbedded(env().DATA_DIR);
openDatabase({ kind: 'embedded', socketDirectory: database.socketDirectory });
try {
  const broken = spike && { ...spike, from: new Date(spike.from), to: new Date(spike.to) };
  // The next server to start takes every job for due, as after a night.
  await systemDatabase().models.scheduledJob.deleteMany();
  await seedEvents('local', { from: new Date(from), to: new Date(to), count, spike: broken });
} finally {
  await closeDatabase();
  await database.stop();
}
