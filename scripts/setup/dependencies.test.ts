import { describe, expect, it } from 'vitest';
import { isInstalled } from './dependencies.mjs';
import { isSupportedNode } from './node-version.mjs';

const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({
  packages: { '': {}, ...packages },
});

describe('isInstalled', () => {
  const wanted = lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-platform': { version: '2.0.0', optional: true },
  });

  it('accepts what the lock file says, without packages for other platforms', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it.each([
    ['a package is missing', lock({})],
    ['a version differs', lock({ 'node_modules/a': { version: '1.0.1' } })],
    [
      'a package is left over',
      lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/old': { version: '1.0.0' } }),
    ],
  ])('refuses when %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});

describe('isSupportedNode', () => {
  it.each(['20.19.0', 'v20.20.2', '22.12.0', '24.0.0', '26.1.0'])('takes %s', (version) => {
    expect(isSupportedNode(version)).toBe(true);
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0', '23.9.0'])('refuses %s', (version) => {
    expect(isSupportedNode(version)).toBe(false);
  });
});
