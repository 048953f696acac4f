/** Median of the values; NaN for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Mean of the values; NaN for none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Quantile by linear interpolation between order statistics; `q` from 0 to 1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * A 95 % interval of the median that assumes nothing of the distribution: the order statistics at n/2 ± 0.98·√n
 * (the binomial's normal approximation).
 */
export function medianInterval(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const half = 0.98 * Math.sqrt(sorted.length);
  const low = Math.max(0, Math.floor(sorted.length / 2 - half));
  const high = Math.min(sorted.length - 1, Math.ceil(sorted.length / 2 + half) - 1);
  return [sorted[low] ?? Number.NaN, sorted[high] ?? Number.NaN];
}

/**
 * A 95 % interval of any statistic by the percentile bootstrap (Efron): `statistic` of 1,000 resamples of the values.
 *
 * @param chance At least 0, below 1; seeded by the caller, so that the same values give the same interval.
 */
export function bootstrapInterval<T>(values: readonly T[], statistic: (sample: readonly T[]) => number, chance: () => number): Interval {
  const resample = () => values.map((value) => values[Math.floor(chance() * values.length)] ?? value);
  const results = Array.from({ length: RESAMPLES }, () => statistic(resample())).filter(Number.isFinite);
  return [quantile(results, 0.025), quantile(results, 0.975)];
}

export type Interval = readonly [low: number, high: number];

const RESAMPLES = 1_000;
