import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message, RunAgentInput } from '@ag-ui/client';
import { startDatabase } from '../../lib/database/start-database.ts';
import { ensureLocalTenant } from '../../lib/workspaces/index.ts';
import { history, textLength, userMessage } from '../http/run-client.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import { DELTAS, TEXT_LENGTH } from './delta-agents.ts';

/**
 * Measures all contenders in this one process, in turn, and prints a line of JSON: for each, the
 * deltas a second of every round. Run as production, as the server is: CopilotKit freezes every
 * event deeply otherwise.
 */
const [messages = 0, rounds = 5] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
  const database = await startDatabase({ DATA_DIR: directory });
  try {
    await ensureLocalTenant();
    const rates = CONTENDERS.map(({ name }) => ({ name, rates: [] as number[] }));
    for (let round = -1; round < rounds; round++) {
      for (const [index, contender] of CONTENDERS.entries()) {
        const rate = await deltasPerSecond(contender);
        if (round >= 0) rates[index]?.rates.push(rate);
      }
    }
    console.log(JSON.stringify(rates));
  } finally {
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** From handing over the request to the end of the stream, which must hold the whole answer. */
async function deltasPerSecond({ name, run }: Contender): Promise<number> {
  const input: RunAgentInput = {
    threadId: crypto.randomUUID(),
    runId: crypto.randomUUID(),
    messages: [...history(messages), userMessage('Go on.')] as Message[],
    tools: [],
    context: [],
    state: {},
    forwardedProps: {},
  };
  const start = performance.now();
  const text = await (await run(input)).text();
  const seconds = (performance.now() - start) / 1000;
  const events = text
    .split('\n\n')
    .filter((block) => block.startsWith('data:'))
    .map((block) => JSON.parse(block.slice(5)) as Record<string, unknown>);
  if (textLength(events) !== TEXT_LENGTH) throw new Error(`${name} lost text`);
  return DELTAS / seconds;
}

await main();
