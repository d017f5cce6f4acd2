import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { toolContext } from '../../../test/tool-context.ts';
import { tunables } from '../../tunables.ts';
import { type BackgroundState, backgroundCommandTool } from './background-command.ts';
import { type RunCommandInput, type RunCommandResult, runCommandTool } from './run-command.ts';
import { stopAllCommands } from './running-commands.ts';

const never = new AbortController().signal;
const tool = runCommandTool();

async function run(input: RunCommandInput, signal = never, root?: string) {
  const context = toolContext(root ?? (await temporaryFolder()));
  const result = (await tool.execute({ input, signal, context })) as RunCommandResult;
  return { ...result, shown: context.shown };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(statusOf(pid));
  } catch {
    return false;
  }
}
const statusOf = (pid: number) => {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The process id that a command wrote into a file, once it has. */
async function pidIn(root: string, name: string): Promise<number> {
  const file = path.join(root, name);
  await vi.waitFor(async () => expect((await readFile(file, 'utf8')).trim()).toMatch(/^\d+$/), {
    timeout: 20_000,
  });
  return Number(await readFile(file, 'utf8'));
}

const untilGone = (pid: number) =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });

describe('run_command', () => {
  it('runs a program and tells its exit code and output', async () => {
    const result = await run({
      command: "node -e 'console.log(1); console.error(2); process.exit(3)'",
    });
    expect(result).toMatchObject({ exitCode: 3, stdout: '1\n', stderr: '2\n' });
    expect(result.durationMs).toBeGreaterThanOrEqual(0);
    expect(result.shown).toEqual(
      expect.arrayContaining([
        { stream: 'stdout', text: '1\n' },
        { stream: 'stderr', text: '2\n' },
      ]),
    );
  });

  it('starts plain programs without a shell, and gives a shell to what needs one', async () => {
    expect((await run({ command: "printf '%s' '$HOME;*'" })).stdout).toBe('$HOME;*');
    expect((await run({ command: 'echo a && echo b | tr b c' })).stdout).toBe('a\nc\n');
  });

  it('has no input to wait for', async () => {
    expect(await run({ command: 'cat' })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('passes no keys on', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-secret');
    vi.stubEnv('DATABASE_URL', 'postgres://secret');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { stdout } = await run({ command: 'env' });
    expect(stdout).not.toContain('secret');
    expect(stdout).toContain('PATH=');
    expect(stdout).toContain('TERM=dumb');
  });

  it('works in a folder of the workspace and in no other', async () => {
    const root = await temporaryFolder({ 'sub/a.txt': '' });
    expect((await run({ command: 'ls', cwd: 'sub' }, never, root)).stdout).toBe('a.txt\n');
    for (const cwd of ['..', '/tmp', 'none', 'sub/a.txt']) {
      await expect(run({ command: 'ls', cwd }, never, root)).rejects.toThrow();
    }
  });

  it('says that there is no such program', async () => {
    expect(await run({ command: 'no-such-program-here' })).toMatchObject({
      exitCode: 127,
      stderr: expect.stringContaining('not found'),
    });
  });

  it('keeps both ends of long output for the model and shows more of it', async () => {
    const { stdout, stderr, shown } = await run({
      command: 'echo first; seq 1 20000; echo last; seq 1 20000 >&2',
    });
    expect(stdout.length).toBeLessThan(tunables.commands.modelStdoutChars + 60);
    expect(stdout).toMatch(/^first\n/);
    expect(stdout).toMatch(/last\n$/);
    expect(stdout).toContain('characters left out');
    expect(stderr.length).toBeLessThan(tunables.commands.modelStderrChars + 60);
    const live = shown.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
    expect(live.join('')).toContain('\n10000\n');
    expect(Math.max(...live.map(({ length }) => length))).toBeLessThanOrEqual(
      tunables.commands.liveChunkChars,
    );
  });

  it('is bounded when a command floods', async () => {
    const { stdout, shown, timedOut } = await run({ command: 'yes', timeout: 1 });
    expect(timedOut).toBe(true);
    expect(stdout.length).toBeLessThan(tunables.commands.modelStdoutChars + 60);
    const live = shown.reduce((sum, { text }) => sum + text.length, 0);
    expect(live).toBeLessThan(tunables.commands.liveChars + 100);
  });

  it('takes colours and control characters out', async () => {
    const { stdout } = await run({
      command: "printf '\\033[31mred\\033[0m\\000\\007 50%%\\r100%%\\n'",
    });
    expect(stdout).toBe('red 50%\n100%\n');
  });

  it('does not split characters', async () => {
    const { stdout } = await run({
      command: "printf '\\303'; sleep 0.2; printf '\\244\\n'",
    });
    expect(stdout).toBe('ä\n');
  });
});

describe('ending a command', () => {
  it('after its time, with what it wrote so far', async () => {
    const result = await run({ command: 'echo started; sleep 60', timeout: 1 });
    expect(result).toMatchObject({ exitCode: null, timedOut: true, stdout: 'started\n' });
    expect(result.signal).toMatch(/^SIG(TERM|KILL)$/);
  });

  it('although it ignores SIGTERM, with the children of its children', async () => {
    const root = await temporaryFolder();
    const stop = new AbortController();
    const command =
      "trap '' TERM; (trap '' TERM; sh -c 'echo $$ > grandchild; sleep 60; :' & wait) & echo $$ > leader; wait";
    const running = run({ command }, stop.signal, root);
    const pids = [await pidIn(root, 'leader'), await pidIn(root, 'grandchild')];
    expect(pids.every(isAlive)).toBe(true);
    stop.abort(new Error('stopped by the user'));
    await expect(running).rejects.toThrow('stopped by the user');
    await Promise.all(pids.map(untilGone));
  });

  it('ends children that it left behind', async () => {
    const root = await temporaryFolder();
    const result = await run({ command: 'sleep 60 & echo $! > child; echo done' }, never, root);
    expect(result).toMatchObject({ exitCode: 0, stdout: 'done\n' });
    await untilGone(await pidIn(root, 'child'));
  });

  it('does not start one for a call that is stopped already', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(run({ command: 'sleep 60' }, stopped)).rejects.toThrow('stopped');
  });
});

describe('what a human is shown', () => {
  const shownOf = async (input: RunCommandInput) => {
    const root = await temporaryFolder({ 'sub/a': '' });
    return (await tool.preview?.({ input, signal: never, context: toolContext(root) }))?.preview;
  };

  it('is the command, its folder and what to look twice at', async () => {
    expect(await shownOf({ command: 'npm test', cwd: './sub/' })).toEqual({
      type: 'command',
      command: 'npm test',
      cwd: 'sub',
      background: false,
      warnings: [],
    });
    expect(await shownOf({ command: 'rm -rf / > /dev/sda' })).toMatchObject({
      warnings: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('is nothing for what could not work anyway', async () => {
    await expect(shownOf({ command: 'ls', cwd: '../..' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(shownOf({ command: '  ' })).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('rules see the folder as a part of the command', () => {
    expect(tool.subject?.({ command: 'npm test' })).toBe('npm test');
    expect(tool.subject?.({ command: 'npm test', cwd: './' })).toBe('npm test');
    expect(tool.subject?.({ command: 'npm test', cwd: "it's" })).toBe("cd 'it'\\''s' && npm test");
  });
});

describe('in the background', () => {
  const look = backgroundCommandTool();
  const context = toolContext('');
  const start = async (command: string, about = {}) => {
    Object.assign(context, { workspaceDir: await temporaryFolder() }, about);
    onTestFinished(() => stopAllCommands());
    const input = { command, background: true };
    return (await tool.execute({ input, signal: never, context })) as BackgroundState;
  };
  const ask = (action: 'output' | 'stop', id: string, threadId = context.threadId) =>
    look.execute({
      input: { action, id },
      signal: never,
      context: { ...context, threadId },
    }) as Promise<BackgroundState>;

  it('goes on, tells what it wrote since the last look, and is stopped', async () => {
    const { id, running } = await start('echo one; while :; do sleep 0.1; echo more; done');
    expect(running).toBe(true);
    await vi.waitFor(async () => expect((await ask('output', id)).output).toMatch(/^more\n/), {
      timeout: 20_000,
    });
    expect(await ask('stop', id)).toMatchObject({ running: false, exitCode: null });
  });

  it('tells at once of one that fails at once', async () => {
    const state = await start('echo broken >&2; exit 4');
    await vi.waitFor(async () =>
      expect(await ask('output', state.id)).toMatchObject({ running: false, exitCode: 4 }),
    );
  });

  it("is nobody else's", async () => {
    const { id } = await start('sleep 60');
    await expect(ask('stop', id, 'another')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is limited for a thread, and ended when the server ends', async () => {
    const about = { threadId: 'many' };
    for (let count = 0; count < tunables.commands.backgroundRunning; count += 1) {
      await start('sleep 60', about);
    }
    await expect(start('sleep 60', about)).rejects.toMatchObject({ code: 'CONFLICT' });
    await stopAllCommands();
    await sleep(1);
    const { commands } = (await look.execute({
      input: { action: 'list' },
      signal: never,
      context: { ...context, ...about },
    })) as { commands: { running: boolean }[] };
    expect(commands.map((command) => command.running)).toEqual(commands.map(() => false));
  });
});
