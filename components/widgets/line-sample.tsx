/** How a line of a chart looks, for a legend. */
export function LineSample({ color, dash }: { color: string; dash: string }) {
  return (
    <svg aria-hidden="true" width={22} height={12} className="shrink-0">
      <line x1={0} x2={22} y1={6} y2={6} stroke={color} strokeWidth={2.5} strokeDasharray={dash} />
    </svg>
  );
}
