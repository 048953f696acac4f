import type { Interval } from './stats.ts';

/** One figure of a bench. */
export type Figure = {
  /** What is measured. */
  name: string;
  /** What it was measured on. */
  arm: string;
  value: number;
  unit: 'ms' | 'bytes' | 'count' | 'score' | 'frames';
  /** 95 %; null where the value is exact. */
  interval: Interval | null;
  /** What `ratio` divides the value by; null: nothing to hold it against. */
  against: string | null;
  ratio: number | null;
  /** How many samples the value stands on. */
  n: number;
};

/** A figure as `--json` prints it. */
export function jsonLine({ name, arm, value, unit, against, ratio, n, interval }: Figure): string {
  return JSON.stringify({ name: `${name}: ${arm}`, value, unit, against, ratio, n, interval });
}

/** The figures as a table for people, a figure's arms below each other. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure, at) => [figure.name === figures[at - 1]?.name ? '' : figure.name, ...cellsOf(figure)]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (LEFT.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const HEAD = ['figure', 'arm', 'value', '95 % interval', 'against', 'ratio', 'n'] as const;
const LEFT: ReadonlySet<number> = new Set([0, 1, 4]);

function cellsOf({ arm, value, unit, interval, against, ratio, n }: Figure): string[] {
  const inUnit = unit === 'bytes' ? kilobytes : short;
  const label = { ms: ' ms', bytes: ' KB', count: '', score: '', frames: ' frames' }[unit];
  return [
    arm,
    `${inUnit(value)}${label}`,
    interval === null ? '' : `${inUnit(interval[0])} to ${inUnit(interval[1])}`,
    against ?? '',
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    String(n),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}
