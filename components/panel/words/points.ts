/**
 * Rounds numbers for the screen so that what is shown adds up: the shown parts sum to the shown total exactly (largest
 * remainder). Whole numbers where all are whole, else `decimals` places.
 */
export function roundToSum(values: readonly number[], decimals = 1): { parts: number[]; total: number } {
  const scale = values.every(Number.isInteger) ? 1 : 10 ** decimals;
  const scaled = values.map((value) => value * scale);
  const floors = scaled.map((value) => Math.floor(value + TINY));
  const target = Math.round(scaled.reduce((sum, value) => sum + value, 0));
  let missing = target - floors.reduce((sum, value) => sum + value, 0);

  const byRemainder = scaled
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return { parts: floors.map((value) => tidy(value / scale)), total: tidy(target / scale) };
}

const TINY = 1e-9;

function tidy(value: number): number {
  return value === 0 ? 0 : value;
}
