import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { PlacedEntity, PlacedRelation } from './lay-out-graph.ts';
import type { GraphColors } from './read-colors.ts';

const PADDING = 4;

/** Draws the label of what the pointer is on above everything else, on the ground of the theme. */
export function drawHover(
  colors: GraphColors,
): NodeHoverDrawingFunction<PlacedEntity, PlacedRelation> {
  return (context, data, settings) => {
    const { x, y, size, label } = data;
    if (typeof label !== 'string') return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(label).width;
    const height = settings.labelSize + 2 * PADDING;
    context.fillStyle = colors.ground;
    context.strokeStyle = colors.line;
    context.beginPath();
    context.roundRect(x + size, y - height / 2, width + 2 * PADDING + 2, height, PADDING);
    context.fill();
    context.stroke();
    context.fillStyle = colors.label;
    context.fillText(label, x + size + PADDING + 1, y + settings.labelSize / 3);
  };
}
