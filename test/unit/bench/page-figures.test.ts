import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '#bench/page/figures.ts';
import type { Round } from '#bench/page/rounds.ts';
import type { View } from '#bench/page/view.ts';
import type { Figure } from '#bench/shared/report.ts';
import { createRandom } from '#scripts/sample/random.ts';

const QUIET: View = {
  taskMs: 40,
  scriptMs: 1,
  layoutMs: 10,
  allProcessesMs: 300,
  longTasks: 0,
  blockingMs: 0,
  layoutShift: 0,
  heapBytes: 700_000,
  firstPaintMs: 80,
  recordMs: 100,
  sidebarMs: null,
  personMs: null,
  panelHeapBytes: null,
  acknowledgedIn: [],
};

/** A round in which the page itself costs `page` ms, the floor 2 more and Leadlight 6 more. */
function roundOf(page: number, leadlight: Partial<View> = {}): Round {
  const view = (more: Partial<View>): View => ({ ...QUIET, ...more });
  return new Map([
    ['leadlight', view({ taskMs: page + 6, sidebarMs: 110, personMs: 300, panelHeapBytes: 2_000_000, ...leadlight })],
    ['none', view({ taskMs: page })],
    ['peer', view({ taskMs: page + 8 })],
    ['floor', view({ taskMs: page + 2, sidebarMs: 120 })],
    ['none again', view({ taskMs: page })],
  ]);
}

function figures(rounds: readonly Round[]): (name: string, arm: string) => Figure | undefined {
  const all = figuresOf(rounds, createRandom(1, 'test').next);
  return (name, arm) => all.find((figure) => figure.name === name && figure.arm === arm);
}

it('compares a view with the view of the same record, so that dear and cheap records do not blur what is added', () => {
  const find = figures([roundOf(20), roundOf(900), roundOf(35), roundOf(4_000)]);
  expect(find('main-thread CPU', '+ leadlight')).toMatchObject({ value: 6, interval: [6, 6], against: '+ floor', ratio: 3, n: 4 });
  expect(find('main-thread CPU', '+ peer')).toMatchObject({ value: 8, against: '+ floor', ratio: 4 });
  expect(find('main-thread CPU', '+ none again')).toMatchObject({ value: 0, against: 'none', ratio: 0 });
});

it('adds the same whatever the pages cost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1 }), (pages) => {
      expect(figures(pages.map((page) => roundOf(page)))('main-thread CPU', '+ leadlight')?.value).toBe(6);
    }),
  );
});

it('starts with the page alone, the control and the floor, whatever the order of the first round', () => {
  const arms = figuresOf([roundOf(20)], Math.random).filter((figure) => figure.name === 'main-thread CPU');
  expect(arms.map((figure) => figure.arm)).toEqual(['none', '+ none again', '+ floor', '+ leadlight', '+ peer']);
});

it('shows a long task that a median would hide', () => {
  const find = figures([roundOf(20), roundOf(20), roundOf(20), roundOf(20, { longTasks: 1, blockingMs: 30 })]);
  expect(find('long tasks', 'leadlight')).toMatchObject({ value: 0.25, against: 'none', ratio: null });
  expect(find('blocking time', 'leadlight')).toMatchObject({ value: 7.5, n: 4 });
});

it('holds what is painted in a view against the record of that view, and the record against the page without', () => {
  const find = figures([roundOf(20), roundOf(20, { recordMs: 200 }), roundOf(20, { recordMs: 200 })]);
  expect(find('record painted', 'leadlight')).toMatchObject({ value: 200, against: 'none', ratio: 2 });
  expect(find('person seen', 'leadlight')).toMatchObject({ value: 300, against: 'record painted', ratio: 1.5 });
  expect(find('sidebar painted', 'floor')).toMatchObject({ value: 120, ratio: 1.2 });
});

it('counts only the views in which a panel came, and has no figure for arms without one', () => {
  const find = figures([roundOf(20), roundOf(20, { personMs: null, panelHeapBytes: null })]);
  expect(find('person seen', 'leadlight')?.n).toBe(1);
  expect(find('JS heap of the panel', 'leadlight')?.n).toBe(1);
  expect(find('person seen', 'floor')).toBeUndefined();
});

it('gives no ratio where the yardstick is nothing', () => {
  const flat = new Map([...roundOf(20)].map(([arm, view]) => [arm, arm === 'floor' ? { ...view, taskMs: 20 } : view]));
  expect(figures([flat])('main-thread CPU', '+ leadlight')).toMatchObject({ value: 6, ratio: null });
});
