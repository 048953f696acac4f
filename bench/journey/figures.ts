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
  const arms = [...rounds.keys()];
  const perEvent = (arm: string) => (rounds.get(arm) ?? []).map((ms) => (ms / events) * 1_000_000);
  const rate = (name: string, arm: string, amount: number): Figure => {
    const rates = (rounds.get(arm) ?? []).map((ms) => (amount / ms) * 1_000);
    return held(
      { name, arm, unit: 'count', value: median(rates), interval: medianInterval(rates), n: rates.length },
      median((rounds.get(FLOOR) ?? []).map((ms) => (amount / ms) * 1_000)),
    );
  };
  return [
    ...arms.map((arm) =>
      held(
        {
          name: 'CPU of a million events',
          arm,
          unit: 'ms',
          value: median(perEvent(arm)),
          interval: medianInterval(perEvent(arm)),
          n: perEvent(arm).length,
        },
        median(perEvent(FLOOR)),
      ),
    ),
    ...[FLOOR, MAIN].map((arm) => rate('people per second', arm, people)),
    ...[FLOOR, MAIN].map((arm) => rate('events per second', arm, events)),
    ...[...peaks].map(([arm, bytes]) =>
      held({ name: 'peak memory', arm, unit: 'bytes', value: bytes, interval: null, n: 1 }, peaks.get(FLOOR) ?? Number.NaN),
    ),
  ];
}

function held(figure: Omit<Figure, 'against' | 'ratio'>, floor: number): Figure {
  const isFloor = figure.arm === FLOOR;
  return { ...figure, against: isFloor ? null : FLOOR, ratio: isFloor ? null : figure.value / floor };
}
