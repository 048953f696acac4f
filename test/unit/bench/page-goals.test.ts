import { expect, it } from 'vitest';
import { goalsOf, goalTable } from '#bench/page/goals.ts';
import type { RoundOf } from '#bench/page/rounds.ts';
import type { WalkView } from '#bench/page/view.ts';
import { switchFigures, walkFigures } from '#bench/page/walk-figures.ts';
import type { Figure } from '#bench/shared/report.ts';

function figure(name: string, arm: string, value: number, ratio: number | null = null): Figure {
  return { name, arm, value, unit: 'ms', interval: null, against: null, ratio, n: 9 };
}

const goals = (figures: Figure[], sizes: Figure[] = []) => {
  const all = goalsOf([{ site: 'practice', figures }], sizes);
  return (start: string) => all.find(({ name }) => name.startsWith(start));
};

it('says of each goal whether it is met, missed, or was not measured', () => {
  const find = goals([figure('record painted', 'leadlight', 101, 1.01), figure('sidebar painted', 'leadlight', 40, 0.4)]);
  expect(find('the CRM’s own record, with / without, hard')).toMatchObject({ value: 1.01, most: 1.02, isMet: true });
  expect(find('hard: skeleton painted')).toMatchObject({ value: 0.4, most: 0.25, isMet: false });
  expect(find('hard: data painted')).toMatchObject({ value: null, isMet: null });
});

it('counts as added only what chance would not bring', () => {
  const tasks = (leadlight: number) =>
    goals([figure('long tasks', 'none', 0.2), figure('long tasks', 'none again', 0.3), figure('long tasks', 'leadlight', leadlight)])(
      'long tasks added',
    );
  expect(tasks(0.25)).toMatchObject({ isMet: true });
  expect(tasks(0.3)).toMatchObject({ isMet: true });
  expect(tasks(0.4)).toMatchObject({ isMet: false });
});

it('gives sizes in the units of their goals', () => {
  const find = goals([figure('JS heap of the page', '+ leadlight', 2 ** 19)], [figure('watcher gzip', 'leadlight', 3 * 2 ** 10)]);
  expect(find('page heap')).toMatchObject({ value: 0.5, unit: 'MB', isMet: false });
  expect(find('watcher')).toMatchObject({ value: 3, unit: 'KB', isMet: true });
});

it('is a table that can stand in a document', () => {
  const lines = goalTable(goalsOf([{ site: 'practice', figures: [] }], [])).split('\n');
  expect(lines[0]).toBe('| figure | goal | measured |  | beside it |');
  expect(new Set(lines.map((line) => line.split('|').length))).toEqual(new Set([7]));
});

it('holds a person against the record of the same steps, and the record against the same steps without us', () => {
  const walk = (recordMs: number, personMs: number | null): WalkView => [{ name: 'back', recordMs, personMs }];
  const round: RoundOf<WalkView> = new Map([
    ['none', walk(50, null)],
    ['none again', walk(55, null)],
    ['leadlight', walk(60, 45)],
  ]);
  const figures = walkFigures([round, round, round]);
  const find = (name: string, arm: string) => figures.find((one) => one.name === name && one.arm === arm);
  expect(find('click to person, seen before', 'leadlight')).toMatchObject({ value: 45, ratio: 0.75, n: 3 });
  expect(find('click to record, seen before', 'leadlight')).toMatchObject({ value: 60, ratio: 1.2, against: 'none' });
  expect(find('click to record, seen before', 'none again')).toMatchObject({ ratio: 1.1 });
  expect(find('click to record, neighbour', 'none')).toBeUndefined();
});

it('counts of a tab’s growth what it would not grow by without us', () => {
  const figures = switchFigures(
    new Map([
      ['none', { heapBytes: 100, detachedNodes: 1, listeners: 2 }],
      ['leadlight', { heapBytes: 150, detachedNodes: 1, listeners: 3 }],
    ]),
    200,
  );
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['page heap after 200 switches', 50],
    ['detached nodes after 200 switches', 0],
    ['listeners after 200 switches', 1],
  ]);
});
