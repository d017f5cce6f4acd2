import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listWorkflows } from './list-workflows.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflows-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string | Uint8Array) {
  const path = join(folder, '.flightdeck/workflows', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
const definition = (id: string) => `id: ${id}\nname: ${id}\nphases:\n  - type: answer\n`;
const ids = async () => (await listWorkflows(folder)).definitions.map(({ id }) => id);
const BUILT_IN = ['copilot_with_escalation', 'plan_and_execute', 'chat'];

describe('the workflows of a workspace', () => {
  it('are the built-in ones where there is no folder of its own', async () => {
    expect(await ids()).toEqual(BUILT_IN);
    expect((await listWorkflows(folder)).problems).toEqual([]);
  });

  it('are the built-in ones and those of its files, in the order of their names', async () => {
    await file('b.yml', definition('second'));
    await file('a.yaml', definition('first'));
    await file('notes.md', 'not a workflow');
    expect(await ids()).toEqual([...BUILT_IN, 'first', 'second']);
  });

  it('leave out what is of no use, and say which file and line', async () => {
    await file('a.yaml', definition('chat'));
    await file('b.yaml', 'id: b\nname: [');
    await file('c.yaml', new Uint8Array([0xff, 0xfe, 0]));
    await file('d.yaml', definition('good'));
    const { problems } = await listWorkflows(folder);
    expect(await ids()).toEqual([...BUILT_IN, 'good']);
    expect(problems.map((problem) => problem.file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['a.yaml', 'b.yaml', 'c.yaml']),
    );
    expect(problems[0]?.message).toContain('"chat"');
  });

  it('do not come from outside of the workspace', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    try {
      await writeFile(join(outside, 'secret.yaml'), definition('secret'));
      await file('own.yaml', definition('own'));
      await symlink(join(outside, 'secret.yaml'), join(folder, '.flightdeck/workflows/link.yaml'));
      expect(await ids()).toEqual([...BUILT_IN, 'own']);
      await rm(join(folder, '.flightdeck'), { recursive: true });
      await mkdir(join(folder, '.flightdeck'));
      await symlink(outside, join(folder, '.flightdeck/workflows'));
      expect(await ids()).toEqual(BUILT_IN);
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it('are read up to a cap', async () => {
    for (let index = 10; index < 65; index += 1)
      await file(`${index}.yaml`, definition(`w${index}`));
    const { definitions, problems } = await listWorkflows(folder);
    expect(definitions).toHaveLength(BUILT_IN.length + 50);
    expect(problems[0]?.message).toMatch(/first 50 of 55/);
  });
});
