/** The mark of the app: a deck's horizon with a heading above it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className} fill="none">
      <rect width="24" height="24" rx="7" fill="var(--accent)" />
      <path d="M4.5 15.5h15" stroke="var(--on-accent)" strokeWidth="1.8" strokeLinecap="round" />
      <path
        d="M8 18.6h8"
        stroke="var(--on-accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
        opacity=".6"
      />
      <path d="M12 5.2 16 12H8l4-6.8Z" fill="var(--on-accent)" />
    </svg>
  );
}
