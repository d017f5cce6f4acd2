'use client';

import '@/components/chat/chat.css';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { lazyModule } from '@/hooks/lazy-module';
import { type PlacedWidget, placedWidgetSchema, type WidgetAction } from '@/lib/widgets/schema';
import { CardView } from './card-view';
import { FallbackCard } from './fallback-card';
import { ImageView } from './image-view';
import { LazyView } from './lazy-view';
import { ListView } from './list-view';
import { sameValue } from './same-value';
import { TableView } from './table-view';
import type { ViewProps } from './view-props';
import { WidgetBoundary } from './widget-boundary';

const chartSupport = lazyModule(() => import('./chart-view'));
const formSupport = lazyModule(() => import('./form-view'));

type DrawnProps = {
  /** As the shared state holds it; whatever it is, the page stays alive. */
  widget: unknown;
  /** A button or form was used. While a promise it gives is open, a form cannot be sent again. */
  onAction: (action: WidgetAction) => unknown;
  busy: boolean;
  fallback: boolean;
};

/**
 * One of the six simple widgets (15-widgets D2). One that is not right shows what is wrong with it,
 * or nothing when `fallback` is false. It is drawn again only when its own value changes.
 */
export function Widget({
  onAction,
  busy = false,
  fallback = true,
  widget,
}: Pick<DrawnProps, 'widget' | 'onAction'> & Partial<DrawnProps>) {
  const latest = useRef(onAction);
  useEffect(() => {
    latest.current = onAction;
  }, [onAction]);
  const act = useCallback((action: WidgetAction) => latest.current(action), []);
  return <Drawn widget={widget} onAction={act} busy={busy} fallback={fallback} />;
}

const Drawn = memo(
  function Drawn(props: DrawnProps) {
    const { widget, fallback } = props;
    return (
      <WidgetBoundary
        widget={widget}
        fallback={fallback && <FallbackCard widget={widget} issues={[]} />}
      >
        <Checked {...props} />
      </WidgetBoundary>
    );
  },
  (before, after) =>
    before.busy === after.busy &&
    before.fallback === after.fallback &&
    sameValue(before.widget, after.widget),
);

function Checked({ widget, onAction, busy, fallback }: DrawnProps) {
  const { data, error } = useMemo(() => placedWidgetSchema.safeParse(widget), [widget]);
  if (data) return <View widget={data} onAction={onAction} busy={busy} />;
  return fallback && <FallbackCard widget={widget} issues={error?.issues ?? []} />;
}

type AnyViewProps = Omit<ViewProps<'card'>, 'widget'> & { widget: PlacedWidget };

function View({ widget, ...rest }: AnyViewProps) {
  switch (widget.type) {
    case 'card':
      return <CardView widget={widget} {...rest} />;
    case 'table':
      return <StillTable widget={widget} {...rest} busy={false} />;
    case 'list':
      return <ListView widget={widget} {...rest} />;
    case 'image':
      return <ImageView widget={widget} {...rest} />;
    case 'chart':
      return (
        <LazyView support={chartSupport} widget={widget} title={widget.title}>
          {({ ChartView }) => <ChartView widget={widget} {...rest} busy={false} />}
        </LazyView>
      );
    case 'form':
      return (
        <LazyView support={formSupport} widget={widget} title={widget.title}>
          {({ FormView }) => <FormView widget={widget} {...rest} />}
        </LazyView>
      );
  }
}

/** Whether anything is busy is nothing to thousands of rows. */
const StillTable = memo(TableView);
