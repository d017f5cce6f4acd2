'use client';

import { useLocale } from 'next-intl';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type CompilePattern,
  evaluate,
  ROOT,
  type Surface,
  type SurfaceAction,
  SurfaceStore,
} from '@/lib/widgets/surface';
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
    ({ event: { name, context = {} } }, sourceComponentId, scope) => {
      const { surfaceId, sendDataModel } = store.surface;
      const timestamp = new Date().toISOString();
      const values = evaluate(context, { data: store.data, scope, locale, compile });
      const action = { name, surfaceId, sourceComponentId, timestamp };
      told.current?.(
        { ...action, context: values as Record<string, unknown> },
        sendDataModel ? store.data : undefined,
      );
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
