import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type RunningServer, startServer } from '../../test/running-server.ts';
import { ScriptedModel } from './scripted-model.ts';

interface StoryFixtures {
  /** Problems that a story causes on purpose, such as a refused upload. */
  expectedProblems: RegExp[];
  /** A server for this story alone, which may be killed and started again on the same data. */
  ownServer: OwnServer;
}

interface OwnServer {
  current: RunningServer;
  /** The folder that the assistant may work in. */
  files: string;
  /** Starts again on the same data directory; the address changes. */
  restart(settings?: Record<string, string>): Promise<RunningServer>;
}

interface WorkerFixtures {
  /** Which model answers; a story file changes it with `test.use`. */
  modelKind: 'offline' | 'scripted';
  /** Further settings of this worker's servers, changed likewise. */
  extraSettings: Record<string, string>;
  model: ScriptedModel;
  settings: Record<string, string>;
  dataDir: string;
  server: RunningServer;
  /** The folder that the assistant of `server` may work in. */
  files: string;
}

const copyOfTemplate = (name: string): string => {
  const folder = process.env.E2E_FOLDER as string;
  const copy = join(folder, name);
  // The lock of the server that made the template is nobody's any more, and sockets do not copy.
  const filter = (source: string) => !source.endsWith('database.lock');
  cpSync(join(folder, 'template'), copy, { recursive: true, filter });
  return copy;
};

/** Where the only workspace of a copy keeps its files. */
const workspaceFiles = (dataDir: string): string => {
  const folders = readdirSync(join(dataDir, 'files'));
  expect(folders).toHaveLength(1);
  return join(dataDir, 'files', folders[0] as string);
};

/** Fails a story on console errors, hydration warnings, page errors and requests to other hosts. */
export const test = base.extend<StoryFixtures, WorkerFixtures>({
  modelKind: ['offline', { option: true, scope: 'worker' }],
  extraSettings: [{}, { option: true, scope: 'worker' }],
  model: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const model = new ScriptedModel();
      await model.start();
      await use(model);
      model.stop();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ modelKind, model, extraSettings }, use) =>
      use({ ...(modelKind === 'scripted' ? model.settings() : {}), ...extraSettings }),
    { scope: 'worker' },
  ],
  dataDir: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use, worker) => {
      const dataDir = copyOfTemplate(`worker-${worker.workerIndex}`);
      await use(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ dataDir, settings }, use) => {
      const server = await startServer(dataDir, settings);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  files: [async ({ dataDir }, use) => use(workspaceFiles(dataDir)), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  expectedProblems: [[], { option: true }],
  context: async ({ context, expectedProblems, model }, use) => {
    model.reset();
    const problems = watch(context);
    await use(context);
    const unexpected = problems.filter((one) => !expectedProblems.some((ok) => ok.test(one)));
    expect(unexpected, 'what the browser complained about').toEqual([]);
  },
  ownServer: async ({ context, settings }, use, info) => {
    const dataDir = copyOfTemplate(`story-${info.testId}`);
    const own: OwnServer = {
      current: await startServer(dataDir, settings),
      files: workspaceFiles(dataDir),
      restart: async (changed = settings) => {
        own.current = await startServer(dataDir, changed);
        return own.current;
      },
    };
    await use(own);
    // Pages that are still open would complain that their streams end.
    for (const page of context.pages()) await page.close();
    await own.current.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
});

function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    const isProblem = message.type() === 'error' || /hydrat/i.test(message.text());
    if (isProblem) problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`page: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && hostname !== '127.0.0.1') {
      problems.push(`request to ${request.url()}`);
    }
  });
  return problems;
}

export { expect };
