import { describe, expect, it } from 'vitest';
import { fixture } from './checks/fixture.ts';
import { databaseInViews, layerViolations, reactInLib } from './checks/layers.ts';
import { programModules } from './checks/project.ts';
import { importCircles, slicePrivacyViolations } from './checks/slices.ts';
import { SLICE_EXCEPTIONS } from './exceptions.ts';

const program = programModules();
const paths = (violations: { path: string }[]) => violations.map(({ path }) => path);

describe('layers: app, server, cli → components → hooks → lib', () => {
  it('the program keeps them', () => expect(layerViolations(program)).toEqual([]));

  it('an import that points back is found, whatever its form', () => {
    const broken = fixture({
      'lib/a/x.ts': "import { view } from '../../components/a/view.tsx';",
      'lib/a/y.ts': "export * from '@/app/page';",
      'hooks/use-a.ts': "const view = await import('@/components/a/view');",
      'components/a/view.tsx': "import type { Page } from '../../app/page';",
      'lib/a/z.ts': "import { helper } from '../../test/helper.ts';",
      'app/page.tsx': "import { view } from '@/components/a/view';",
    });
    expect(paths(layerViolations(broken))).toEqual([
      'lib/a/x.ts',
      'lib/a/y.ts',
      'hooks/use-a.ts',
      'components/a/view.tsx',
      'lib/a/z.ts',
    ]);
  });
});

describe('lib knows no React', () => {
  it('the program keeps it', () => expect(reactInLib(program)).toEqual([]));

  it('React, its satellites and components in lib are found', () => {
    const broken = fixture({
      'lib/a/hook.ts': "import { useState } from 'react';",
      'lib/a/chat.ts': "import type { X } from '@copilotkit/react-core/v2';",
      'lib/a/view.tsx': 'export const view = 1;',
      'components/a/view.tsx': "import { useState } from 'react';",
      'lib/a/fine.ts': "import { reactive } from './reactive.ts';",
    });
    expect(paths(reactInLib(broken))).toEqual(['lib/a/hook.ts', 'lib/a/chat.ts', 'lib/a/view.tsx']);
  });
});

describe('components know no database', () => {
  it('the program keeps it', () => expect(databaseInViews(program)).toEqual([]));

  it('drivers, clients and repositories in views are found', () => {
    const broken = fixture({
      'components/a/one.tsx': "import pg from 'pg';",
      'components/a/two.tsx': "import { tenantDatabase } from '@/lib/database';",
      'hooks/use-a.ts': "import { find } from '../lib/a/thread-repository.ts';",
      'lib/database/index.ts': '',
      'app/page.tsx': "import { tenantDatabase } from '@/lib/database';",
    });
    expect(paths(databaseInViews(broken))).toEqual([
      'components/a/one.tsx',
      'components/a/two.tsx',
      'hooks/use-a.ts',
    ]);
  });
});

describe('a slice is entered through index.ts or schema.ts', () => {
  it('the program keeps it', () =>
    expect(slicePrivacyViolations(program, SLICE_EXCEPTIONS)).toEqual([]));

  it('every exception is still needed', () => {
    const needed = SLICE_EXCEPTIONS.filter(({ from, to }) =>
      program.some(
        ({ path, imports }) => path === from && imports.some((one) => one.target === to),
      ),
    );
    expect(SLICE_EXCEPTIONS.filter((one) => !needed.includes(one))).toEqual([]);
  });

  it('an import of an inner file is found, a face and an exception are not', () => {
    const modules = fixture({
      'lib/a/inner.ts': '',
      'lib/a/index.ts': "export * from './inner.ts';",
      'lib/a/schema.ts': '',
      'lib/b/one.ts': "import '../a/inner.ts';",
      'lib/b/two.ts': "import '../a/index.ts'; import type { T } from '../a/schema.ts';",
      'app/page.tsx': "import { x } from '@/lib/a/inner';",
      'lib/tunables.ts': '',
      'lib/b/three.ts': "import { tunables } from '../tunables.ts';",
    });
    expect(paths(slicePrivacyViolations(modules, []))).toEqual(['lib/b/one.ts', 'app/page.tsx']);
    const exception = { from: 'lib/b/one.ts', to: 'lib/a/inner.ts', reason: 'shown here' };
    expect(paths(slicePrivacyViolations(modules, [exception]))).toEqual(['app/page.tsx']);
  });
});

describe('no circle of imports', () => {
  it('the program has none', () => expect(importCircles(program)).toEqual([]));

  it('a circle is found, types included, and a diamond is none', () => {
    const circle = fixture({
      'lib/a.ts': "import './b.ts';",
      'lib/b.ts': "import type { C } from './c.ts';",
      'lib/c.ts': "export * from './a.ts';",
    });
    expect(importCircles(circle)).toEqual([['lib/a.ts', 'lib/b.ts', 'lib/c.ts', 'lib/a.ts']]);
    const diamond = fixture({
      'lib/a.ts': "import './b.ts'; import './c.ts';",
      'lib/b.ts': "import './d.ts';",
      'lib/c.ts': "import './d.ts';",
      'lib/d.ts': '',
    });
    expect(importCircles(diamond)).toEqual([]);
  });
});
