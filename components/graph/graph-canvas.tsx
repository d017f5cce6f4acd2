'use client';

import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useMediaQuery } from '@/hooks/use-media-query';
import type { KnowledgeGraph } from '@/lib/knowledge/schema';
import { canDraw, type Emphasis, type GraphRenderer, renderGraph } from './graph-renderer';
import { layOutGraph } from './lay-out-graph';
import { readColors } from './read-colors';

/** The graph as a picture; everything in it stands in the list beside it too. */
export function GraphCanvas({
  graph,
  selected,
  found,
  onSelect,
}: Emphasis & { graph: KnowledgeGraph; onSelect: (key: string) => void }) {
  const t = useTranslations('graph');
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<GraphRenderer>(null);
  const [failed, setFailed] = useState(() => !canDraw());
  const animated = !useMediaQuery('(prefers-reduced-motion: reduce)');
  const placed = useMemo(() => layOutGraph(graph), [graph]);
  const select = useEffectEvent(onSelect);
  const showSelected = useEffectEvent((moving: boolean) => {
    renderer.current?.emphasise({ selected, found });
    if (selected !== null) renderer.current?.show(selected, moving);
  });

  useEffect(() => {
    const element = container.current;
    if (!element || failed) return;
    const root = document.documentElement;
    try {
      const drawn = renderGraph(placed, element, {
        colors: readColors(root),
        onSelect: (key) => select(key),
      });
      renderer.current = drawn;
      showSelected(false);
      const themes = new MutationObserver(() => drawn.paint(readColors(root)));
      themes.observe(root, { attributes: true, attributeFilter: ['class', 'data-theme'] });
      return () => {
        themes.disconnect();
        renderer.current = null;
        drawn.end();
      };
    } catch {
      setFailed(true);
    }
  }, [placed, failed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen is moved to
  useEffect(() => showSelected(animated), [selected, animated]);
  useEffect(() => renderer.current?.emphasise({ selected, found }), [selected, found]);

  if (failed) {
    return <p className="m-auto max-w-sm p-6 text-center text-sm text-ink-soft">{t('noWebgl')}</p>;
  }
  const zooms = [
    { step: 'in', icon: ZoomIn },
    { step: 'out', icon: ZoomOut },
    { step: 'all', icon: Maximize },
  ] as const;
  return (
    <>
      <div
        ref={container}
        role="img"
        data-testid="graph-canvas"
        aria-label={t('picture', {
          entities: graph.entities.length,
          relations: graph.relations.length,
        })}
        className="absolute inset-0"
      />
      <div className="absolute top-2 right-2 flex flex-col rounded-lg border border-line bg-surface shadow-card">
        {zooms.map(({ step, icon: Icon }) => (
          <IconButton
            key={step}
            label={t(`zoom.${step}`)}
            onClick={() => renderer.current?.zoom(step, animated)}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        ))}
      </div>
    </>
  );
}

export default GraphCanvas;
