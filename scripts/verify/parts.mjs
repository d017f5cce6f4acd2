import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuild, ensureDevConsoleBuild } from '../setup/app-build.mjs';
import { childEnvironment } from '../setup/environment.mjs';
import { runShown } from '../setup/run-command.mjs';
import { playwrightCounts, reported, single, vitestCounts } from './counts.mjs';
import { databaseTestFiles } from './postgres.mjs';

/** Logs are for reading too. */
const COLOURS = process.stdout.isTTY ? [] : ['--colors=off'];

const reportFile = (root, name) => resolve(root, 'dist/reports', `${name}.json`);

/**
 * The environment of tests: nothing that this machine sets for a running Flightdeck gets in, so
 * that a provider key in the shell changes no result.
 */
export function testEnvironment(root, overrides = {}) {
  const example = readFileSync(resolve(root, '.env.example'), 'utf8');
  const ours = [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const environment = childEnvironment({ CI: 'true', ...plain, ...overrides });
  for (const name of ours) if (!(name in overrides)) delete environment[name];
  return environment;
}

const node = (root, args, env) =>
  runShown({ command: process.execPath, args, cwd: root, env: env ?? testEnvironment(root) });

export async function types(root) {
  const routes = await node(root, ['node_modules/next/dist/bin/next', 'typegen']);
  if (routes !== 0) return single(false);
  return single((await node(root, ['node_modules/typescript/bin/tsc', '--noEmit'])) === 0);
}

export async function lint(root) {
  return single(
    (await node(root, ['node_modules/@biomejs/biome/bin/biome', 'ci', ...COLOURS, '.'])) === 0,
  );
}

/** @param {string[]} selection vitest's own arguments: paths and options */
export function tests(root, name, selection) {
  return vitest(root, name, ['node_modules/vitest/vitest.mjs'], selection);
}

/** The tests that use a database, on a PostgreSQL server that lives as long as they do. */
export function postgresTests(root) {
  const server = ['--import', 'tsx', 'scripts/test-postgres.ts', process.execPath];
  const command = [...server, 'node_modules/vitest/vitest.mjs'];
  return vitest(root, 'postgres', command, databaseTestFiles(root));
}

async function vitest(root, name, command, selection) {
  const file = reportFile(root, name);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node(root, [...command, 'run', ...reporters, ...selection]);
  return reported(file, code, vitestCounts);
}

export async function build(root) {
  await ensureBuild(root);
  await ensureDevConsoleBuild(root);
  return single(true);
}

export async function endToEnd(root, chromium) {
  const file = reportFile(root, 'e2e');
  rmSync(file, { force: true });
  const code = await node(
    root,
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    testEnvironment(root, { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  );
  return reported(file, code, playwrightCounts);
}
