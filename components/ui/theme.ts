const NOTED = 'leadlight.theme';

/**
 * Brings this page into a theme: `light`, `dark`, or what the system has (`system`). Noted, so that the next page of ours has it
 * before its first paint.
 */
export function showTheme(theme: string): void {
  paint(theme);
  try {
    localStorage.setItem(NOTED, theme);
  } catch {
    // A browser that keeps nothing shows the system's theme for a moment.
  }
}

/** The theme that was noted last, for a page that knows no better yet. */
export function showNotedTheme(): void {
  try {
    paint(localStorage.getItem(NOTED));
  } catch {
    paint(null);
  }
}

function paint(theme: string | null): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
}
