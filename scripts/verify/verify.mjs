import { resolve } from 'node:path';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { SILENT } from '../setup/environment.mjs';
import { ensurePrismaClient } from '../setup/prisma-client.mjs';
import { main, SetupError, say } from '../setup/progress.mjs';
import { ensureChromium } from './chromium.mjs';
import { closingLine, single, sum } from './counts.mjs';
import * as parts from './parts.mjs';
import { ensurePostgres } from './postgres.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Runs every part even when one fails, and leaves with 1 when anything failed. */
export function verify() {
  return main(async () => {
    process.chdir(root);
    Object.assign(process.env, SILENT);
    await ensureDependencies(root);
    await ensurePrismaClient(root);
    const chromium = await ensureChromium(root);
    const postgres = await ensurePostgres(root);

    const results = [
      await part('Types', () => parts.types(root)),
      await part('Lint and format', () => parts.lint(root)),
      await part('Laws', () => parts.tests(root, 'laws', ['test/laws'])),
      await part('Unit and integration tests, embedded database', () =>
        parts.tests(root, 'unit', ['--exclude', 'test/laws/**']),
      ),
      ...(postgres
        ? [await part('Integration tests, PostgreSQL', () => parts.postgresTests(root))]
        : []),
      await part('Build', () => parts.build(root)),
      await part('User stories in Chromium', () => parts.endToEnd(root, chromium)),
    ];

    const total = sum(results.map(({ counts }) => counts));
    console.log('');
    for (const { name, counts } of results) say(`${name}: ${closingLine(counts)}`);
    if (!postgres) say('Not run: integration tests on PostgreSQL (no server to be had here).');
    console.log(closingLine(total));
    process.exit(total.failed > 0 ? 1 : 0);
  });
}

async function part(name, work) {
  console.log('');
  say(`── ${name} ──`);
  try {
    const counts = await work();
    say(`${name}: ${closingLine(counts)}`);
    return { name, counts };
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return { name, counts: single(false) };
  }
}
