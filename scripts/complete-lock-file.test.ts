import { expect, it } from 'vitest';
import { completeLockFile, missingPackages } from './complete-lock-file.mjs';

const lock = {
  packages: {
    '': { dependencies: { tool: '1.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      dev: true,
      dependencies: { helper: '^2.0.0' },
      optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/linux-x64-gnu': '1.0.0' },
    },
    'node_modules/tool/node_modules/helper': { version: '2.1.0' },
    'node_modules/@tool/linux-x64-gnu': { version: '1.0.0', optional: true },
  },
};

it('finds what a package needs and the lock file does not have', () => {
  expect(missingPackages(lock)).toEqual([['node_modules/tool', '@tool/linux-x64-musl', '1.0.0']]);
});

it('adds packages of other platforms with the platform that they are for', () => {
  const completed = completeLockFile(lock);
  expect(completed.packages).toHaveProperty('node_modules/@tool/linux-x64-musl', {
    version: '1.0.0',
    cpu: ['x64'],
    dev: true,
    optional: true,
    os: ['linux'],
    libc: ['musl'],
  });
  expect(missingPackages(completed)).toEqual([]);
});

it('leaves alone what is not for one platform', () => {
  const broken = { packages: { '': { dependencies: { gone: '1.0.0' } } } };
  expect(missingPackages(completeLockFile(broken))).toEqual([['', 'gone', '1.0.0']]);
});
