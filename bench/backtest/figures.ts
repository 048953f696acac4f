import type { Figure } from '../shared/report.ts';
import { type Interval, median, medianInterval, quantile } from '../shared/stats.ts';
import type { Took } from './in-columns.ts';
import type { InDatabase } from './in-database.ts';

/** What was found in columns. Times in milliseconds. */
export type InColumns = {
  people: number;
  events: number;
  floors: Took[];
  replays: Took[];
  /** Bytes of the columns, and the most that the whole process took beside what it had before. */
  columnBytes: number;
  peakBytes: number;
};

export function columnFigures({ people, events, floors, replays, columnBytes, peakBytes }: InColumns): Figure[] {
  const wall = (took: Took[]) => took.map((one) => one.wall);
  const cpu = (took: Took[]) => took.map((one) => one.cpu);
  const replay = median(wall(replays));
  const count = { unit: 'count', interval: null, against: null, ratio: null, n: replays.length } as const;
  const bytes = { unit: 'bytes', interval: null, n: 1 } as const;
  return [
    time('columns, two versions', 'bare loop', wall(floors)),
    { ...time('columns, two versions', 'replay', wall(replays)), against: 'bare loop', ratio: replay / median(wall(floors)) },
    time('the same, CPU', 'bare loop', cpu(floors)),
    { ...time('the same, CPU', 'replay', cpu(replays)), against: 'bare loop', ratio: median(cpu(replays)) / median(cpu(floors)) },
    { ...count, name: 'people a second', arm: 'replay, each version', value: (2 * people) / (replay / 1000) },
    { ...count, name: 'events a second', arm: 'replay, each version', value: (2 * events) / (replay / 1000) },
    { ...bytes, name: 'memory', arm: 'columns', value: columnBytes, against: null, ratio: null },
    { ...bytes, name: 'memory', arm: 'process, at its peak', value: peakBytes, against: 'columns', ratio: peakBytes / columnBytes },
  ];
}

export function databaseFigures(found: InDatabase): Figure[] {
  const stream = median(found.streams);
  const against = (name: string, arm: string, times: number[]) => ({
    ...time(name, arm, times),
    against: 'stream',
    ratio: median(times) / stream,
  });
  return [
    time('history from a database', 'stream of its rows', found.streams),
    against('history from a database', 'read into columns', found.reads),
    against('history from a database', 'again, nothing new', found.unchanged),
    against('history from a database', 'again, news of 100', [found.news]),
    against('backtest, whole', 'first', [found.first]),
    against('backtest, whole', 'columns there', [found.second]),
    ...readFigures(found),
  ];
}

function readFigures({ idle, duringReplay, duringReading }: InDatabase): Figure[] {
  const p95 = (times: readonly number[]) => quantile(times, 0.95);
  const figure = (arm: string, times: readonly number[], of: (times: readonly number[]) => number, interval: Interval | null): Figure => ({
    name: 'context read',
    arm,
    unit: 'ms',
    value: of(times),
    interval,
    against: times === idle ? null : 'idle',
    ratio: times === idle ? null : of(times) / of(idle),
    n: times.length,
  });
  const arms: [string, readonly number[]][] = [
    ['idle', idle],
    ['during a replay', duringReplay],
    ['while history is read', duringReading],
  ];
  return [
    ...arms.map(([arm, times]) => figure(`${arm}, median`, times, median, medianInterval(times))),
    ...arms.map(([arm, times]) => figure(`${arm}, 95 %`, times, p95, null)),
  ];
}

function time(name: string, arm: string, times: readonly number[]): Figure {
  const interval: Interval | null = times.length > 1 ? medianInterval(times) : null;
  return { name, arm, unit: 'ms', value: median(times), interval, against: null, ratio: null, n: times.length };
}
