import type { LegendEntry } from './chart-legend.tsx';

/** Sharp on screens with small pixels and in print. */
const SCALE = 2;
const PADDING = 16;
const LINE = 20;
const STYLES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['font-family', 'font-size', 'font-weight', 'opacity', 'text-anchor'],
];

/** A drawn chart as a PNG with its title and legend, in the colours of the page. */
export async function chartPicture(
  svg: SVGSVGElement,
  title: string,
  legend: readonly LegendEntry[],
): Promise<Blob> {
  const page = getComputedStyle(svg);
  const colorOf = (name: string) =>
    page.getPropertyValue(/^var\((--[\w-]+)\)$/.exec(name)?.[1] ?? name).trim();
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  const family = page.fontFamily;
  context.font = `12px ${family}`;
  const rows = legendRows(legend, width, (text) => context.measureText(text).width);
  const top = PADDING + LINE + 8;
  canvas.width = (width + 2 * PADDING) * SCALE;
  canvas.height = (top + height + rows.length * LINE + PADDING) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = colorOf('--raised');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colorOf('--ink');
  context.font = `600 14px ${family}`;
  context.fillText(title, PADDING, PADDING + 14, width);
  context.drawImage(image, PADDING, top, width, height);
  context.font = `12px ${family}`;
  rows.forEach((row, index) => {
    const baseline = top + height + (index + 0.75) * LINE;
    for (const { entry, x } of row) {
      context.fillStyle = colorOf(entry.look.color);
      context.fillRect(PADDING + x, baseline - 9, 10, 10);
      context.fillStyle = colorOf('--ink-soft');
      context.fillText(entry.name, PADDING + x + 15, baseline, width - x - 15);
    }
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it.'))));
  });
}

/** The drawing with what style sheets say of it written into it. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, style.getPropertyValue(name));
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

function legendRows(
  entries: readonly LegendEntry[],
  width: number,
  measure: (text: string) => number,
): { entry: LegendEntry; x: number }[][] {
  const rows: { entry: LegendEntry; x: number }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const needed = 15 + Math.min(measure(entry.name), width - 15) + 16;
    if (x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += needed;
  }
  return rows;
}
