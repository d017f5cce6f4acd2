'use client';

import { useEffect, useMemo, useState } from 'react';
import {
  type CheckedSurface,
  type CompilePattern,
  checkSurface,
  loadPatterns,
} from '@/lib/widgets/surface';

type Checked = CheckedSurface & { compile?: CompilePattern };

/** The checked surface; nothing while the engine for its patterns is on its way. */
export function useCheckedSurface(
  operations: readonly unknown[],
  complete: boolean,
): Checked | undefined {
  const [compile, setCompile] = useState<CompilePattern>();
  const { checked, hasPatterns } = useMemo(() => {
    let hasPatterns = false;
    const notice: CompilePattern = () => {
      hasPatterns = true;
      return Object.assign(() => true, { instructions: 0 });
    };
    const checked = checkSurface({ operations, complete, compile: compile ?? notice });
    return { checked, hasPatterns };
  }, [operations, complete, compile]);
  const waits = hasPatterns && checked.ok;

  useEffect(() => {
    if (!waits) return;
    let current = true;
    const take = (loaded: CompilePattern) => current && setCompile(() => loaded);
    loadPatterns().then(take, () => take(() => ({ problem: 'cannot be checked now' })));
    return () => {
      current = false;
    };
  }, [waits]);

  return waits ? undefined : { ...checked, compile };
}
