import type { Figure } from '../shared/report.ts';
import { median, medianInterval, quantile } from '../shared/stats.ts';

/** What one run of the bench found. Times in milliseconds. */
export type Measured = {
  people: number;
  events: number;
  /** Judging everybody for the first time, each with all of their ledger. */
  first: number;
  /** Sequential scans of the events. */
  scans: readonly number[];
  /** Reads of a context while nothing else happens, and while everybody is judged. */
  idle: readonly number[];
  during: readonly number[];
  /** Judging everybody under another version. */
  change: number;
  /** Ledger rows that the change wrote. */
  written: number;
};

export function figuresOf({ first, scans, idle, during, change, written }: Measured): Figure[] {
  const scan = median(scans);
  const p95 = (times: readonly number[]) => quantile(times, 0.95);
  const exact = { unit: 'ms', interval: null, n: 1 } as const;
  const read = { name: 'context read', unit: 'ms' } as const;
  return [
    {
      name: 'scan of the events',
      arm: 'one process',
      unit: 'ms',
      value: scan,
      interval: medianInterval(scans),
      against: null,
      ratio: null,
      n: scans.length,
    },
    { ...exact, name: 'everybody judged', arm: 'first time', value: first, against: 'scan', ratio: first / scan },
    { ...exact, name: 'everybody judged', arm: 'new version', value: change, against: 'scan', ratio: change / scan },
    { ...exact, name: 'rows written', arm: 'new version', unit: 'count', value: written, against: null, ratio: null },
    { ...read, arm: 'idle, median', value: median(idle), interval: medianInterval(idle), against: null, ratio: null, n: idle.length },
    {
      ...read,
      arm: 'meanwhile, median',
      value: median(during),
      interval: medianInterval(during),
      against: 'idle',
      ratio: median(during) / median(idle),
      n: during.length,
    },
    { ...read, arm: 'idle, 95 %', value: p95(idle), interval: null, against: null, ratio: null, n: idle.length },
    {
      ...read,
      arm: 'meanwhile, 95 %',
      value: p95(during),
      interval: null,
      against: 'idle',
      ratio: p95(during) / p95(idle),
      n: during.length,
    },
  ];
}
