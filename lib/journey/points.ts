/** Points live on a grid of 2⁻³²: fine enough for 1e-9, coarse enough that sums below 2²⁰ are exact in any order. */
const GRID = 2 ** 32;
/** Largest worth of one trigger; keeps every sum exact and finite. */
const MOST = 10_000;

/** The nearest points that add up exactly; beyond ±10,000 they are cut. */
export function exact(points: number): number {
  if (Number.isNaN(points)) return 0;
  const rounded = Math.round(Math.max(-MOST, Math.min(MOST, points)) * GRID) / GRID;
  return rounded === 0 ? 0 : rounded;
}

/** Points as a sentence shows them: at most one decimal, never rounded up over a threshold. */
export function pointsText(points: number): string {
  return String(Math.floor(points * 10 + 1e-9) / 10);
}
