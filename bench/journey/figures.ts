import type { Figure } from '../shared/report.ts';
import { median, medianInterval } from '../shared/stats.ts';

/** What was measured: per arm the CPU time of each round in milliseconds, and the memory of a process of its own at its peak in bytes. */
export type Measured = {
  people: number;
  events: number;
  rounds: ReadonlyMap<string, readonly number[]>;
  peaks: ReadonlyMap<string, number>;
};

/** The floor that everything is held against. */
export const FLOOR = 'bare loop';
/** The arm whose throughput is told. */
export const MAIN = 'evaluated: sample';

export function figuresOf({ people, events, rounds, peaks }: Measured): Figure[] {
  const floor = median(rounds.get(FLOOR) ?? []);
  const main = rounds.get(MAIN) ?? [];
  return [
    ...[...rounds].map(([arm, times]) => {
      const ofMillion = times.map((ms) => (ms / events) * 1_000_000);
      return held({ name: 'CPU of a million events', arm, unit: 'ms', ...middle(ofMillion) }, median(times) / floor);
    }),
    ...(['people', 'events'] as const).map((what) => {
      const amount = { people, events }[what];
      return {
        name: `${what} per second of CPU`,
        arm: MAIN,
        unit: 'count' as const,
        ...middle(main.map((ms) => (amount / ms) * 1_000)),
        against: null,
        ratio: null,
      };
    }),
    ...[...peaks].map(([arm, bytes]) =>
      held({ name: 'peak memory', arm, unit: 'bytes', value: bytes, interval: null, n: 1 }, bytes / (peaks.get(FLOOR) ?? Number.NaN)),
    ),
  ];
}

function middle(values: readonly number[]): Pick<Figure, 'value' | 'interval' | 'n'> {
  return { value: median(values), interval: medianInterval(values), n: values.length };
}

function held(figure: Omit<Figure, 'against' | 'ratio'>, ratio: number): Figure {
  return figure.arm === FLOOR ? { ...figure, against: null, ratio: null } : { ...figure, against: FLOOR, ratio };
}
