import { LineSample } from '@/components/widgets/line-sample';

/** How a series is drawn: its texture or dash tells it from the others without its colour. */
export type Look = { color: string; dash: string; texture: Texture };
type Texture =
  | 'plain'
  | 'rising'
  | 'dots'
  | 'falling'
  | 'level'
  | 'upright'
  | 'squares'
  | 'crossed';

const TEXTURES: readonly Texture[] = [
  'plain',
  'rising',
  'dots',
  'falling',
  'level',
  'upright',
  'squares',
  'crossed',
];
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];
const SIZE = 8;
const MARKS: Readonly<Record<Texture, string>> = {
  plain: '',
  rising: 'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  falling: 'M-2 6 2 10M0 0 8 8M6 -2 10 2',
  level: 'M0 4H8',
  upright: 'M4 0V8',
  dots: 'M2 2h.01M6 6h.01',
  squares: 'M0 4H8M4 0V8',
  crossed: 'M0 0 8 8M8 0 0 8',
};

/** The look of the n-th series of a chart; what failed looks the same in all of them. */
export function lookOf(key: string, index: number): Look {
  if (key === 'failed') return { color: 'var(--bad)', dash: '2 3', texture: 'rising' };
  return {
    color: `var(--series-${(index % TEXTURES.length) + 1})`,
    dash: DASHES[index % DASHES.length] ?? '',
    texture: TEXTURES[index === 1 ? 2 : index % TEXTURES.length] ?? 'plain',
  };
}

/** The texture as a paint that shapes of the same drawing are filled with, by `id`. */
export function SeriesTexture({ id, look: { color, texture } }: { id: string; look: Look }) {
  return (
    <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect width={SIZE} height={SIZE} fill={color} />
      <path
        d={MARKS[texture]}
        stroke="var(--raised)"
        strokeWidth={texture === 'dots' ? 2.2 : 1.3}
        strokeLinecap="round"
        fill="none"
      />
    </pattern>
  );
}

/** A sample of a look, for legends. */
export function LookSample({ id, look, line }: { id: string; look: Look; line: boolean }) {
  if (line) return <LineSample {...look} />;
  return (
    <svg aria-hidden="true" width={14} height={14} className="shrink-0">
      <defs>
        <SeriesTexture id={id} look={look} />
      </defs>
      <rect width={14} height={14} rx={3} fill={`url(#${id})`} />
    </svg>
  );
}
