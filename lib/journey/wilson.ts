import type { Proportion } from '../contract/backtest.ts';

/** The 97.5 % quantile of the normal distribution: 2.5 % left out on each side. */
const Z = 1.959963984540054;

/**
 * hits of n as a share with its 95 % score interval (Wilson 1927): honest for few cases and at both ends, where the usual ± is not.
 * 18 of 20: 0.70–0.97; 2 of 3: 0.21–0.94. Nothing can be said of none.
 */
export function proportionOf(hits: number, n: number): Proportion {
  if (n === 0) return { hits, n, share: null, low: null, high: null };
  const share = hits / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  // At the very ends the bound is the share itself; rounding would miss it by a hair.
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === n ? 1 : Math.min(1, middle + half);
  return { hits, n, share, low, high };
}
