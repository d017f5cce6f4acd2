'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useWidth } from '@/components/widgets/use-width';
import { lazyModule } from '@/hooks/lazy-module';
import type { DrawingProps } from './drawing-props';
import { drawnSeries } from './drawn-series';
import { type Panel, placeCount } from './panel';
import { LookSample } from './series-textures';
import { useNames } from './use-names';

const HEIGHT = 208;
const ROW_HEIGHT = 28;
const MOST_LEGEND_ENTRIES = 9;

const timeDrawing = lazyModule(() => import('./time-drawing'));
const rankDrawing = lazyModule(() => import('./rank-drawing'));

/** A panel as a picture, with what its looks stand for; the code that draws is fetched with it. */
export function PanelDrawing({
  panel,
  box,
  ...rest
}: Omit<DrawingProps, 'width' | 'height'> & { box: RefObject<HTMLDivElement | null> }) {
  const { kind } = panel.places;
  const support = kind === 'time' ? timeDrawing : rankDrawing;
  const Drawing = support.use(true)?.default;
  const width = useWidth(box);
  const rows = Math.max(1, placeCount(panel)) * ROW_HEIGHT + 12;
  const height = kind === 'time' ? HEIGHT : Math.max(HEIGHT, rows);
  return (
    <>
      <div ref={box} className="mx-2 select-none [&_g]:outline-none" style={{ height }}>
        {!Drawing && <Fetching load={support.load} />}
        {Drawing && width > 0 && <Drawing panel={panel} width={width} height={height} {...rest} />}
      </div>
      <Legend panel={panel} />
    </>
  );
}

/** Until the code is there; when it cannot be fetched, it is asked for again. */
function Fetching({ load }: { load: () => Promise<void> }) {
  const t = useTranslations('common');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let there = true;
    // Once the code is there, this is drawn no more.
    void load().then(() => there && setFailed(true));
    return () => {
      there = false;
    };
  }, [load]);
  if (!failed) return <Skeleton className="h-full" />;
  return (
    <Button size="sm" onClick={() => void load()}>
      {t('retry')}
    </Button>
  );
}

function Legend({ panel }: { panel: Panel }) {
  const id = useId();
  const names = useNames();
  const series = drawnSeries(panel);
  if (series.length < 2) return <div className="h-1" />;
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 px-3.5 pt-1 text-xs text-ink-soft">
      {series.slice(0, MOST_LEGEND_ENTRIES).map((one) => (
        <li key={one.field} className="flex items-center gap-1.5">
          <LookSample id={`${id}-${one.field}`} look={one.look} line={one.mark === 'line'} />
          {names.name(one)}
        </li>
      ))}
    </ul>
  );
}
