import Sigma from 'sigma';
import { tunables } from '@/lib/tunables';
import { drawHover } from './draw-hover.ts';
import type { PlacedEntity, PlacedGraph, PlacedRelation } from './lay-out-graph.ts';
import type { GraphColors } from './read-colors.ts';

/** What of the graph stands out. `found`: what a search found; null while nothing is searched. */
export type Emphasis = { selected: string | null; found: ReadonlySet<string> | null };

/** The smallest part of the graph that the camera shows by itself. */
const MOST_CLOSE = 0.25;

/** The graph on a canvas. */
export type GraphRenderer = {
  emphasise: (emphasis: Emphasis) => void;
  paint: (colors: GraphColors) => void;
  /** Brings the entity into the middle, its neighbours around it. */
  show: (key: string, animated: boolean) => void;
  zoom: (step: 'in' | 'out' | 'all', animated: boolean) => void;
  end: () => void;
};

/** @throws Error where there is no WebGL */
export function renderGraph(
  graph: PlacedGraph,
  container: HTMLElement,
  initial: { colors: GraphColors; onSelect: (key: string) => void },
): GraphRenderer {
  const { nearest, farthest, moveMs } = tunables.browser.graph;
  let colors = initial.colors;
  let emphasis: Emphasis = { selected: null, found: null };
  let hovered: string | null = null;

  const centre = () => hovered ?? emphasis.selected;
  const isNear = (key: string) => {
    const middle = centre();
    if (middle !== null && graph.hasNode(middle)) {
      return key === middle || graph.areNeighbors(key, middle);
    }
    return emphasis.found?.has(key) ?? true;
  };
  const sigma = new Sigma<PlacedEntity, PlacedRelation>(graph, container, {
    allowInvalidContainer: true,
    labelFont: getComputedStyle(container).fontFamily,
    labelSize: 12,
    labelWeight: '500',
    labelRenderedSizeThreshold: 6,
    labelDensity: 0.8,
    minCameraRatio: nearest,
    maxCameraRatio: farthest,
    zIndex: true,
    nodeReducer: (key, data) => {
      const near = isNear(key);
      const chosen = key === centre();
      return {
        ...data,
        color: near ? colors[data.kind] : colors.faded,
        label: near ? data.label : '',
        forceLabel: chosen || (near && (centre() !== null || emphasis.found !== null)),
        highlighted: key === emphasis.selected,
        zIndex: chosen ? 2 : near ? 1 : 0,
      };
    },
    edgeReducer: (edge, data) => {
      const middle = centre();
      const touched = middle !== null && graph.hasExtremity(edge, middle);
      const hidden = middle !== null && graph.hasNode(middle) && !touched;
      return {
        ...data,
        hidden,
        color: touched ? colors.strong : colors.line,
        zIndex: touched ? 1 : 0,
      };
    },
  });
  const paint = (next: GraphColors) => {
    colors = next;
    sigma.setSetting('labelColor', { color: next.label });
    sigma.setSetting('defaultDrawNodeHover', drawHover(next));
    sigma.refresh({ skipIndexation: true });
  };
  const hover = (key: string | null) => {
    hovered = key;
    container.style.cursor = key === null ? '' : 'pointer';
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('clickNode', ({ node }) => initial.onSelect(node));
  paint(colors);
  // The library watches the window alone; here the chat beside it comes and goes.
  const sizes = new ResizeObserver(() => sigma.scheduleRefresh());
  sizes.observe(container);

  const moved = (animated: boolean) => ({ duration: animated ? moveMs : 0 });
  return {
    emphasise: (next) => {
      emphasis = next;
      sigma.refresh({ skipIndexation: true });
    },
    paint,
    show: (key, animated) => {
      const place = sigma.getNodeDisplayData(key);
      if (!place) return;
      const camera = sigma.getCamera();
      const reach = graph.reduceNeighbors(
        key,
        (most, neighbour) => {
          const other = sigma.getNodeDisplayData(neighbour) ?? place;
          return Math.max(most, Math.abs(other.x - place.x), Math.abs(other.y - place.y));
        },
        0,
      );
      const ratio = Math.min(Math.max(2.6 * reach, MOST_CLOSE), 1);
      const next = { x: place.x, y: place.y, ratio };
      if (animated) void camera.animate(next, moved(true));
      else camera.setState(next);
    },
    zoom: (step, animated) => {
      const camera = sigma.getCamera();
      if (!animated) {
        const ratio = { in: camera.ratio / 1.5, out: camera.ratio * 1.5, all: 1 }[step];
        camera.setState(
          step === 'all'
            ? { x: 0.5, y: 0.5, ratio, angle: 0 }
            : { ratio: camera.getBoundedRatio(ratio) },
        );
        return;
      }
      if (step === 'in') void camera.animatedZoom(moved(true));
      else if (step === 'out') void camera.animatedUnzoom(moved(true));
      else void camera.animatedReset(moved(true));
    },
    end: () => {
      sizes.disconnect();
      sigma.kill();
    },
  };
}

/** Whether this browser can draw the graph. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
