import { describe, expect, it } from 'vitest';
import { deprecatedExports, deprecatedUses } from './checks/deprecated.ts';
import { fixture } from './checks/fixture.ts';
import { allModules } from './checks/project.ts';

const TIMEOUT_MS = 60_000;

describe('nothing of CopilotKit that is deprecated is used', () => {
  it('the program, its tests and its benches keep it', { timeout: TIMEOUT_MS }, () =>
    expect(deprecatedUses(allModules())).toEqual([]),
  );

  it('a deprecated use is found, whatever its form', { timeout: TIMEOUT_MS }, () => {
    const v2 = '@copilotkit/runtime/v2';
    const ended = [...(deprecatedExports([v2]).get(v2) ?? [])][0];
    expect(ended, `${v2} marks something as deprecated`).toBeDefined();
    const broken = fixture({
      'a.ts': "import { useCopilotReadable } from '@copilotkit/react-core';",
      'b.ts': "import type { CopilotKitProps } from '@copilotkit/react-core';",
      'c.ts': "export * from '@copilotkit/react-ui';",
      'd.ts': "const chat = import('@copilotkit/react-core/v2');",
      'e.ts': `import { ${ended} as renamed } from '${v2}';`,
      'f.ts': `export type { ${ended} } from '${v2}';`,
      'fine.ts': "import { useAgent } from '@copilotkit/react-core/v2';",
      'style.ts': "import '@copilotkit/react-ui/v2/styles.css';",
    });
    expect(deprecatedUses(broken).map(({ path }) => path)).toEqual([
      ...['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts', 'f.ts'],
    ]);
  });
});
