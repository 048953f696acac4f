import type { Figure } from '../shared/report.ts';
import { bootstrapInterval, mean, median, medianInterval } from '../shared/stats.ts';
import type { Round } from './rounds.ts';
import type { View } from './view.ts';

const NONE = 'none';
const CONTROL = 'none again';
const FLOOR = 'floor';

type Measure = { name: string; unit: Figure['unit']; of: (view: View) => number | null };

/** What an extension adds: the median over the rounds of (its view − the view without, of the same record). */
const ADDED: readonly Measure[] = [
  { name: 'main-thread CPU', unit: 'ms', of: (view) => view.taskMs },
  { name: '  of it script', unit: 'ms', of: (view) => view.scriptMs },
  { name: '  of it style and layout', unit: 'ms', of: (view) => view.layoutMs },
  { name: 'page’s JS heap', unit: 'bytes', of: (view) => view.heapBytes },
  { name: 'CPU of all processes', unit: 'ms', of: (view) => view.allProcessesMs },
];

/** What is rare or zero, where a median would hide it: the mean of a view. */
const RARE: readonly Measure[] = [
  { name: 'long tasks a view', unit: 'count', of: (view) => view.longTasks },
  { name: 'blocking time a view', unit: 'ms', of: (view) => view.blockingMs },
  { name: 'layout shift a view', unit: 'score', of: (view) => view.layoutShift },
];

/** When something is painted after the navigation began: the median. */
const RECORD: Measure = { name: 'CRM’s own record painted', unit: 'ms', of: (view) => view.recordMs };
const PANEL: Measure = { name: 'sidebar’s first paint', unit: 'ms', of: (view) => view.panelMs };
const PERSON: Measure = { name: 'person painted in the panel', unit: 'ms', of: (view) => view.personMs };
const PANEL_HEAP: Measure = { name: 'panel’s own JS heap', unit: 'bytes', of: (view) => view.panelHeapBytes };

/**
 * Every figure of the rounds. An added figure of an extension is held against the floor's, those of the control and of the
 * floor against the page without; a ratio is the value divided by what it is held against.
 */
export function figuresOf(rounds: readonly Round[], chance: () => number): Figure[] {
  const arms = [...(rounds[0]?.keys() ?? [])].sort((a, b) => orderOf(a) - orderOf(b));
  return [
    ...ADDED.flatMap((measure) => [levelOf(rounds, NONE, measure), ...arms.slice(1).map((arm) => addedOf(rounds, arm, measure))]),
    ...RARE.flatMap((measure) => arms.map((arm) => meanOf(rounds, arm, measure, chance))),
    ...arms.map((arm) => paintOf(rounds, arm, RECORD, { arm: NONE, measure: RECORD, name: NONE })),
    ...arms.map((arm) => paintOf(rounds, arm, PANEL, { arm, measure: RECORD, name: 'record, same view' })),
    ...arms.map((arm) => paintOf(rounds, arm, PERSON, { arm, measure: RECORD, name: 'record, same view' })),
    ...arms.map((arm) => levelOf(rounds, arm, PANEL_HEAP)),
  ].filter((figure) => figure.n > 0);
}

/** The four that are always there first, in the order of what they cost; then the others. */
function orderOf(arm: string): number {
  const place = [NONE, CONTROL, FLOOR].indexOf(arm);
  return place < 0 ? 3 : place;
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

function paintOf(
  rounds: readonly Round[],
  arm: string,
  measure: Measure,
  yardstick: { arm: string; measure: Measure; name: string },
): Figure {
  const level = levelOf(rounds, arm, measure);
  if (arm === yardstick.arm && measure === yardstick.measure) return level;
  const ratio = ratioOf(level.value, median(valuesOf(rounds, yardstick.arm, yardstick.measure.of)));
  return { ...level, against: yardstick.name, ratio };
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
