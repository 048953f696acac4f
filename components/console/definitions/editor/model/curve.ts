import type { Decay } from '#lib/contract/definition.ts';
import { shareLeft } from '#lib/journey/decay.ts';

const WIDTH = 60;
const HEIGHT = 20;
const DAYS = 90;
const STEP = 3;

/** Share of the points that is left, over 90 days from left to right, as an SVG path in a box of 60 × 20. */
export function curvePath(decay: Decay): string {
  const steps = Array.from({ length: DAYS / STEP + 1 }, (_, index) => index * STEP);
  return steps
    .map((day, index) => {
      const share = shareLeft(decay, day);
      const y = 1 + (HEIGHT - 2) * (1 - (Number.isFinite(share) ? share : 1));
      return `${index === 0 ? 'M' : 'L'} ${((day / DAYS) * WIDTH).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');
}

/** Points as they are written: at most one digit after the point; `–` for none. */
export function pointsText(points: number): string {
  if (!Number.isFinite(points)) return '–';
  const rounded = Math.round(points * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('-', '−');
}
