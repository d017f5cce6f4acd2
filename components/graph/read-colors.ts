import type { EntityKind } from '@/lib/knowledge/schema';

export type GraphColors = Record<
  EntityKind | 'label' | 'line' | 'strong' | 'faded' | 'ground',
  string
>;

/** Which token a colour of the graph comes from. */
const TOKENS: Record<keyof GraphColors, string> = {
  name: '--accent',
  term: '--good',
  code: '--warn',
  label: '--ink',
  line: '--line',
  strong: '--accent-strong',
  faded: '--line',
  ground: '--raised',
};

/** The design's colours as they are now, in the notation that WebGL code can read. */
export function readColors(root: HTMLElement): GraphColors {
  const style = getComputedStyle(root);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    if (!context) return [name, '#888888'];
    context.fillStyle = style.getPropertyValue(token).trim();
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
    return [name, `#${hex.join('')}`];
  });
  return Object.fromEntries(entries) as GraphColors;
}
