/** Frames in which pieces above may still find their height and push the target about. */
const SETTLE_FRAMES = 12;

/** The element that shows `offset`: a highlight if one is named, else the block that holds it. */
export function elementAt(
  piece: Element,
  offset: number,
  highlight: string | null,
): HTMLElement | null {
  const marked = highlight && piece.querySelector<HTMLElement>(`[data-highlight~="${highlight}"]`);
  if (marked) return marked;
  let found: HTMLElement | null = null;
  for (const block of piece.querySelectorAll<HTMLElement>('[data-offset]')) {
    // A heading starts where its line does, which may be up to three spaces earlier.
    if (Number(block.dataset.offset) > offset + 3) break;
    found = block;
  }
  return found;
}

/**
 * Brings an element into the window of its scroller and holds it there while what is drawn around
 * it changes the layout.
 * @param place share of the window's height at which its top should stand
 */
export function holdInView(scroller: Element, element: Element, place: number): void {
  let frames = 0;
  let last = Number.NaN;
  const settle = () => {
    const window = scroller.getBoundingClientRect();
    const top = element.getBoundingClientRect().top - window.top;
    const moved = !(Math.abs(top - last) < 1);
    if (moved) scroller.scrollTop += top - window.height * place;
    last = element.getBoundingClientRect().top - window.top;
    frames += 1;
    if (frames < SETTLE_FRAMES) requestAnimationFrame(settle);
  };
  settle();
}
