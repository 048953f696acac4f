import { cpus, totalmem } from 'node:os';
import { median, medianInterval } from './stats.ts';

/** One figure: samples of an arm, and the samples of what it is held against. */
export type Figure = { name: string; unit: string; samples: readonly number[]; against: string; floor: readonly number[] };

/** Prints a table for people, or with `--json` one JSON line a figure: `{ name, value, unit, against, ratio, n }`. */
export function report(title: string, figures: readonly Figure[], json: boolean): void {
  if (json) {
    for (const figure of figures) console.log(JSON.stringify(lineOf(figure)));
    return;
  }
  const [cpu] = cpus();
  console.log(
    `\n${title}\nMeasured on ${cpus().length} × ${cpu?.model.trim() || process.arch}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
  );
  const rows = figures.map(rowOf);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const print = (cells: readonly string[]) =>
    console.log(
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    );
  print(HEAD);
  for (const row of rows) print(row);
}

const HEAD = ['figure', 'median', '95 % interval', 'against', 'its median', 'ratio', 'n'] as const;

function rowOf(figure: Figure): string[] {
  const line = lineOf(figure);
  const [low, high] = medianInterval(figure.samples);
  return [
    figure.name,
    `${short(line.value)} ${figure.unit}`,
    `${short(low)}–${short(high)}`,
    figure.against,
    short(median(figure.floor)),
    line.ratio === null ? '–' : `${line.ratio.toFixed(2)} ×`,
    String(line.n),
  ];
}

function lineOf(figure: Figure) {
  const value = median(figure.samples);
  const floor = median(figure.floor);
  return {
    name: figure.name,
    value,
    unit: figure.unit,
    against: figure.against,
    ratio: floor > 0 ? value / floor : null,
    n: figure.samples.length,
  };
}

function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}
