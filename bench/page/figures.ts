import type { Figure } from '../shared/report.ts';
import { bootstrapInterval, mean, median, medianInterval, quantile } from '../shared/stats.ts';
import { CONTROL, FLOOR, LEADLIGHT, NONE, STOPPED } from './arms.ts';
import type { Round } from './rounds.ts';
import type { View } from './view.ts';

type Measure = { name: string; unit: Figure['unit']; of: (view: View) => number | null };

/** What an extension adds: the median over the rounds of (its view − the view without, of the same record). */
const ADDED: readonly Measure[] = [
  { name: 'main-thread CPU', unit: 'ms', of: (view) => view.taskMs },
  { name: 'main-thread script', unit: 'ms', of: (view) => view.scriptMs },
  { name: 'main-thread layout', unit: 'ms', of: (view) => view.layoutMs },
  { name: 'JS heap of the page', unit: 'bytes', of: (view) => view.heapBytes },
  { name: 'CPU of all processes', unit: 'ms', of: (view) => view.allProcessesMs },
];

/** What is rare or zero, where a median would hide it: the mean of a view. */
const RARE: readonly Measure[] = [
  { name: 'long tasks', unit: 'count', of: (view) => view.longTasks },
  { name: 'blocking time', unit: 'ms', of: (view) => view.blockingMs },
  { name: 'layout shift', unit: 'score', of: (view) => view.layoutShift },
];

/** Since the navigation began: the median. */
const RECORD: Measure = { name: 'record painted', unit: 'ms', of: (view) => view.recordMs };
const FIRST_PAINT: Measure = { name: 'first paint', unit: 'ms', of: (view) => view.firstPaintMs };
const IN_VIEW: readonly Measure[] = [
  { name: 'sidebar painted', unit: 'ms', of: (view) => view.sidebarMs },
  { name: 'person seen', unit: 'ms', of: (view) => view.personMs },
];

const PANEL_HEAP: Measure = { name: 'JS heap of the panel', unit: 'bytes', of: (view) => view.panelHeapBytes };

/**
 * Every figure of the rounds. What an extension adds is held against what the floor adds; the control and the floor against
 * the page without; what is painted in a view, against the record's title of the same views. A ratio is the value divided by
 * what it is held against.
 */
export function figuresOf(rounds: readonly Round[], chance: () => number): Figure[] {
  const arms = [...(rounds[0]?.keys() ?? [])].sort((a, b) => placeOf(a) - placeOf(b));
  const others = arms.filter((arm) => arm !== NONE);
  return [
    ...ADDED.flatMap((measure) => [levelOf(rounds, NONE, measure), ...others.map((arm) => addedOf(rounds, arm, measure))]),
    ...RARE.flatMap((measure) => arms.map((arm) => meanOf(rounds, arm, measure, chance))),
    ...arms.map((arm) => ({
      ...levelOf(rounds, arm, FIRST_PAINT),
      ...heldAgainst(rounds, arm, FIRST_PAINT, { name: 'record painted', arm }),
    })),
    levelOf(rounds, NONE, RECORD),
    ...others.map((arm) => ({ ...levelOf(rounds, arm, RECORD), ...heldAgainst(rounds, arm, RECORD, { name: NONE, arm: NONE }) })),
    ...IN_VIEW.flatMap((measure) =>
      arms.map((arm) => ({ ...levelOf(rounds, arm, measure), ...heldAgainst(rounds, arm, measure, { name: 'record painted', arm }) })),
    ),
    ...stoppedOf(rounds),
    ...arms.map((arm) => levelOf(rounds, arm, PANEL_HEAP)),
    ...arms.map((arm) => acknowledgedOf(rounds, arm)),
  ].filter((figure) => figure.n > 0);
}

/** The person of a view whose worker had been stopped, against the same record's with a warm one. */
function stoppedOf(rounds: readonly Round[]): Figure[] {
  const of = (view: View) => view.personMs;
  const stopped = levelOf(rounds, STOPPED, { name: 'person seen, worker stopped', unit: 'ms', of });
  return [{ ...stopped, against: LEADLIGHT, ratio: ratioOf(stopped.value, median(valuesOf(rounds, LEADLIGHT, of))) }];
}

/** In which frame after a click its effect is seen: of a hundred clicks, the slow five begin there. */
function acknowledgedOf(rounds: readonly Round[], arm: string): Figure {
  const frames = rounds.flatMap((round) => round.get(arm)?.acknowledgedIn ?? []);
  return {
    name: 'click acknowledged, p95',
    arm,
    value: quantile(frames, 0.95),
    unit: 'frames',
    interval: null,
    against: null,
    ratio: null,
    n: frames.length,
  };
}

/** Those that are always there first, in the order of what they cost; then the others. */
function placeOf(arm: string): number {
  const place = [NONE, CONTROL, FLOOR, LEADLIGHT, STOPPED].indexOf(arm);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

function levelOf(rounds: readonly Round[], arm: string, { name, unit, of }: Measure): Figure {
  const values = valuesOf(rounds, arm, of);
  const value = median(values);
  return { name, arm, value, unit, interval: medianInterval(values), against: null, ratio: null, n: values.length };
}

function addedOf(rounds: readonly Round[], arm: string, { name, unit, of }: Measure): Figure {
  const added = addedTo(rounds, arm, of);
  const value = median(added);
  const isOwn = arm === CONTROL || arm === FLOOR;
  const yardstick = median(isOwn ? valuesOf(rounds, NONE, of) : addedTo(rounds, FLOOR, of));
  return {
    name,
    arm: `+ ${arm}`,
    value,
    unit,
    interval: medianInterval(added),
    against: isOwn ? NONE : `+ ${FLOOR}`,
    ratio: ratioOf(value, yardstick),
    n: added.length,
  };
}

function meanOf(rounds: readonly Round[], arm: string, { name, unit, of }: Measure, chance: () => number): Figure {
  const values = valuesOf(rounds, arm, of);
  const value = mean(values);
  const interval = bootstrapInterval(values, mean, chance);
  if (arm === NONE) return { name, arm, value, unit, interval, against: null, ratio: null, n: values.length };
  return { name, arm, value, unit, interval, against: NONE, ratio: ratioOf(value, mean(valuesOf(rounds, NONE, of))), n: values.length };
}

/** The median of an arm's paint by the median of a record's. */
function heldAgainst(
  rounds: readonly Round[],
  arm: string,
  { of }: Measure,
  yardstick: { name: string; arm: string },
): Pick<Figure, 'against' | 'ratio'> {
  const record = median(valuesOf(rounds, yardstick.arm, RECORD.of));
  return { against: yardstick.name, ratio: ratioOf(median(valuesOf(rounds, arm, of)), record) };
}

function valuesOf(rounds: readonly Round[], arm: string, of: Measure['of']): number[] {
  return rounds.flatMap((round) => valueIn(round, arm, of) ?? []);
}

/** Record by record: what the arm's view has more than the view without. */
function addedTo(rounds: readonly Round[], arm: string, of: Measure['of']): number[] {
  return rounds.flatMap((round) => {
    const value = valueIn(round, arm, of);
    const base = valueIn(round, NONE, of);
    return value === null || base === null ? [] : [value - base];
  });
}

function valueIn(round: Round, arm: string, of: Measure['of']): number | null {
  const view = round.get(arm);
  return view === undefined ? null : of(view);
}

/** Null where the yardstick is too small to divide by. */
function ratioOf(value: number, yardstick: number): number | null {
  return yardstick > 0 && Number.isFinite(value) ? value / yardstick : null;
}
