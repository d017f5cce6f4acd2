type Box = { left: number; top: number; right: number; bottom: number };

const GAP = 6;
const EDGE = 8;

/**
 * Where a tooltip goes: centred below its target, above where there is no room, inside the window.
 * All lengths in CSS pixels of the viewport.
 */
export function placeTooltip(
  target: Box,
  tooltip: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const centred = (target.left + target.right - tooltip.width) / 2;
  const left = Math.max(EDGE, Math.min(centred, viewport.width - tooltip.width - EDGE));
  const below = target.bottom + GAP;
  const fits = below + tooltip.height + EDGE <= viewport.height;
  return { left, top: fits ? below : Math.max(EDGE, target.top - GAP - tooltip.height) };
}
