/** The mark: a leaded pane with one light square. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="28" height="28" rx="6" fill="var(--accent)" />
      <path d="M16 6v20M6 16h20" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" opacity="0.55" />
      <rect x="18.5" y="7.5" width="6" height="6" rx="1.5" fill="var(--on-accent)" />
    </svg>
  );
}
