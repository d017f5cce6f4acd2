import { fdatasyncSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryDirectory } from '../../../test/database.ts';
import { openEngine } from './engine.ts';

const directory = temporaryDirectory();
let engine: PGlite | undefined;

afterEach(async () => {
  await engine?.close().catch(() => {});
  engine = undefined;
});

const flushedFile = (descriptor: number) => readlinkSync(`/proc/self/fd/${descriptor}`);

describe('the embedded engine', () => {
  it.runIf(process.platform === 'linux')('reaches the disk at commit and only then', async () => {
    const flushed: string[] = [];
    engine = await openEngine(join(directory.path, 'durable'), {
      onBroken: vi.fn(),
      flush: (descriptor) => {
        flushed.push(flushedFile(descriptor));
        fdatasyncSync(descriptor);
      },
    });
    await engine.exec('CREATE TABLE kept (n int)');
    const log = /pg_wal\/[0-9A-F]{24}$/;

    flushed.length = 0;
    await engine.query('SELECT count(*) FROM kept');
    expect(flushed).toEqual([]);

    await engine.exec('BEGIN');
    await engine.query('INSERT INTO kept VALUES (1)');
    expect(flushed).toEqual([]);
    await engine.exec('COMMIT');
    expect(flushed).toHaveLength(1);
    expect(flushed[0]).toMatch(log);

    await engine.query('INSERT INTO kept VALUES (2)');
    expect(flushed).toHaveLength(2);
  });

  it('reports itself broken when the log cannot be flushed', async () => {
    let disk: 'sound' | 'broken' = 'sound';
    const onBroken = vi.fn(() => {
      throw new Error('left');
    });
    const broken = await openEngine(join(directory.path, 'broken'), {
      onBroken,
      flush: () => {
        if (disk === 'broken') throw new Error('EIO');
      },
    });
    await broken.exec('CREATE TABLE lost (n int)');
    disk = 'broken';
    await expect(broken.query('INSERT INTO lost VALUES (1)')).rejects.toThrow();
    expect(onBroken).toHaveBeenCalled();
  });
});
