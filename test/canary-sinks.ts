import { symbols } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { rawPool, systemDatabase } from '../lib/database/index.ts';
import { log } from '../lib/log.ts';
import { type Canary, leaksOf } from '../lib/redaction/testing/canaries.ts';
import { prometheusText } from '../lib/telemetry/export/prometheus.ts';
import { telemetryQueue } from '../lib/telemetry/index.ts';
import { redirectConsole } from '../server/redirect-console.ts';

/** Tables that hold what users wrote, uploaded or decided on; all others are sinks. */
const CONTENT_TABLES = [
  ...['thread', 'run', 'run_event', 'run_text', 'feedback', 'decision', 'permission_rule'],
  ...['document', 'document_blob', 'chunk', 'term', 'posting', 'index_statistics', 'citation'],
  ...['entity', 'entity_mention', 'extraction', 'extraction_answer', 'memory_entry', 'golden_case'],
  ...['bookmark', 'collection', 'collection_bookmark', 'setting', 'share'],
];

/** Collects what the test's own server sends and logs, and searches it together with the database. */
export class CanarySinks {
  readonly lines: string[] = [];
  /** Answers with an error, and RUN_ERROR events, as they were sent. */
  readonly errors: string[] = [];

  /** Every place to search, by its name. Add a sink here. */
  private readonly sinks: Readonly<Record<string, () => Promise<string>>> = {
    log: async () => this.lines.join(''),
    'error responses and run errors': async () => this.errors.join('\n'),
    database: readOtherTables,
    metrics: async () => JSON.stringify(await prometheusText()),
  };

  /** The text of each sink, and what of the canaries stands in it. */
  async search(
    canaries: readonly Canary[],
  ): Promise<{ texts: Record<string, string>; leaks: string[] }> {
    await telemetryQueue().flush();
    const read = Object.entries(this.sinks).map(
      async ([name, text]) => [name, await text()] as const,
    );
    const texts = Object.fromEntries(await Promise.all(read));
    const leaks = Object.entries(texts).flatMap(([name, text]) =>
      canaries.flatMap((canary) => leaksOf(canary, text).map((leak) => `${name}: ${leak}`)),
    );
    return { texts, leaks };
  }
}

/** Call once at the top of a file that has a database: its log goes to the sinks, its console to its log. */
export function withCanarySinks(): CanarySinks {
  const sinks = new CanarySinks();
  const logger = log as unknown as { level: string; [symbols.streamSym]: object };
  const { level, [symbols.streamSym]: stream } = logger;
  let giveBack = () => {};
  beforeAll(() => {
    giveBack = redirectConsole(console, false);
    logger.level = 'debug';
    logger[symbols.streamSym] = { write: (line: string) => void sinks.lines.push(line) };
  });
  afterAll(() => {
    giveBack();
    logger.level = level;
    logger[symbols.streamSym] = stream;
  });
  return sinks;
}

async function readOtherTables(): Promise<string> {
  const tables = await systemDatabase().query<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const texts = tables
    .filter(({ name }) => !CONTENT_TABLES.includes(name))
    .map(async ({ name }) => {
      const { rows } = await rawPool().query(`SELECT * FROM "${name}"`);
      return `${name}: ${JSON.stringify(rows)}`;
    });
  return (await Promise.all(texts)).join('\n');
}
