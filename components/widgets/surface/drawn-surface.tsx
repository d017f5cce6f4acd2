'use client';

import { useLocale } from 'next-intl';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type CompilePattern,
  ROOT,
  type Surface,
  type SurfaceAction,
  SurfaceStore,
} from '@/lib/widgets/surface';
import { makeAction } from './make-action';
import { SurfaceContext, type SurfaceContextValue } from './surface-context';
import { SurfaceNode } from './surface-node';

/** A surface that was checked. Updates reach the components that they change, and no other. */
export function DrawnSurface({
  surface,
  complete,
  compile,
  onAction,
}: {
  surface: Surface;
  complete: boolean;
  compile: CompilePattern | undefined;
  onAction: ((action: SurfaceAction, data?: unknown) => void) | undefined;
}) {
  const locale = useLocale();
  const [store] = useState(() => new SurfaceStore(surface));
  useLayoutEffect(() => store.show(surface), [store, surface]);

  const told = useRef(onAction);
  useEffect(() => {
    told.current = onAction;
  }, [onAction]);

  const act = useCallback<SurfaceContextValue['act']>(
    (event, sourceComponentId, scope) => {
      const at = { sourceComponentId, scope };
      const { action, data } = makeAction(event, at, { store, locale, compile });
      told.current?.(action, data);
    },
    [store, locale, compile],
  );
  const context = useMemo<SurfaceContextValue>(
    () => ({
      ...{ store, locale, compile, complete, act },
      draw: (id, scope) => <SurfaceNode key={`${id} ${scope}`} id={id} scope={scope} />,
    }),
    [store, locale, compile, complete, act],
  );
  return (
    <SurfaceContext value={context}>
      <div data-surface={surface.surfaceId} className="min-w-0 text-sm text-ink">
        {context.draw(ROOT, '/')}
      </div>
    </SurfaceContext>
  );
}
