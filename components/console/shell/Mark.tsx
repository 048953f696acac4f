/** The mark: four panes of leaded glass. Its colours are its own in every theme. */
export function Mark({ size = '1.5rem' }: { size?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="#0b2a33" />
      <path d="M6 6h9v8H6z" fill="#68c9dd" />
      <path d="M17 6h9v13h-9z" fill="#e8bb6f" />
      <path d="M6 16h9v10H6z" fill="#1c7288" />
      <path d="M17 21h9v5h-9z" fill="#8fdbea" />
    </svg>
  );
}
