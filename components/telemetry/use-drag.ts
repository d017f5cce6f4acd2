'use client';

import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MouseHandlerDataParam } from 'recharts';

type Places = [first: number, last: number];

/** Drawing over the places of a chart with the mouse; a press on one place is told from it. */
export function useDrag(
  onPick: (place: number) => void,
  onSelect: (first: number, last: number) => void,
) {
  const [drag, setDrag] = useState<Places | null>(null);
  /** A press ends with a click, and so does drawing: that one is none. */
  const drawn = useRef(false);
  /** A press gives the chart the focus, and with it the place where arrow keys go on: not the pressed one. */
  const hovered = useRef<number | null>(null);
  const dragging = drag !== null;
  const finish = useEffectEvent(() => {
    setDrag(null);
    if (!drag || drag[0] === drag[1]) return;
    drawn.current = true;
    onSelect(Math.min(...drag), Math.max(...drag));
  });
  useEffect(() => {
    if (!dragging) return;
    // The mouse may be let go anywhere.
    const end = () => finish();
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  }, [dragging]);
  const begin = (state: MouseHandlerDataParam) => {
    const place = placeOf(state);
    if (place !== null) setDrag([place, place]);
  };
  return {
    selected: drag && drag[0] !== drag[1] ? drag : null,
    handlers: {
      onMouseDown: (state: MouseHandlerDataParam) => {
        drawn.current = false;
        begin(state);
      },
      onMouseMove: (state: MouseHandlerDataParam, { buttons }: MouseEvent) => {
        const place = placeOf(state);
        hovered.current = place;
        if (!drag && buttons === 1) begin(state);
        else if (drag && place !== null && place !== drag[1]) setDrag([drag[0], place]);
      },
      onClick: (state: MouseHandlerDataParam) => {
        const place = hovered.current ?? placeOf(state);
        if (place !== null && !drawn.current) onPick(place);
      },
    },
  };
}

function placeOf({ activeTooltipIndex }: MouseHandlerDataParam): number | null {
  if (activeTooltipIndex === undefined || activeTooltipIndex === null) return null;
  const place = Number(activeTooltipIndex);
  return Number.isInteger(place) ? place : null;
}
