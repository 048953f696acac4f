/**
 * Tells how many device pixels a CSS pixel of the page has, now and whenever that changes: by the browser's zoom, and on a screen of
 * another kind. What the page does by its own styles changes nothing of it.
 */
export function watchDensity(page: Window, tell: (density: number) => void, stop: AbortSignal): void {
  let told: number | undefined;
  look();
  page.addEventListener('resize', look, { passive: true, signal: stop });

  function look(): void {
    const density = page.devicePixelRatio;
    if (density === told) return;
    told = density;
    tell(density);
    // The browser's zoom resizes the page, too; another screen may not.
    page.matchMedia(`(resolution:${density}dppx)`).addEventListener('change', look, { once: true, signal: stop });
  }
}
