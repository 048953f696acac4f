import type { Figure } from '../shared/report.ts';
import { median, medianInterval } from '../shared/stats.ts';
import { CONTROL, LEADLIGHT, NONE } from './arms.ts';
import type { RoundOf } from './rounds.ts';
import type { Growth } from './switches.ts';
import { STEPS, type Step, type StepName, type WalkView } from './view.ts';

type Walks = readonly RoundOf<WalkView>[];

/** What the steps are called in the table: how the panel may know their records. */
export const STEP_WORDS: Readonly<Record<StepName, string>> = {
  opened: 'first from a list',
  next: 'neighbour',
  back: 'seen before',
};

/** Of soft navigations, from the click: the CRM's own record against the same step without us, and the person against the record of the same steps. */
export function walkFigures(rounds: Walks): Figure[] {
  return STEPS.flatMap((step) => [
    ...[NONE, CONTROL, LEADLIGHT].map((arm) => {
      const values = valuesOf(rounds, arm, step, 'recordMs');
      const base = arm === NONE ? null : median(valuesOf(rounds, NONE, step, 'recordMs'));
      return figureOf(`click to record, ${STEP_WORDS[step]}`, arm, values, base, NONE);
    }),
    figureOf(
      `click to person, ${STEP_WORDS[step]}`,
      LEADLIGHT,
      valuesOf(rounds, LEADLIGHT, step, 'personMs'),
      median(valuesOf(rounds, LEADLIGHT, step, 'recordMs')),
      'record painted',
    ),
  ]).filter(({ n }) => n > 0);
}

/** What a tab grew by over the switches, beside what the same tab grows by without us. */
export function switchFigures(growths: ReadonlyMap<string, Growth>, switches: number): Figure[] {
  const [base, ours] = [growths.get(NONE), growths.get(LEADLIGHT)];
  if (base === undefined || ours === undefined) return [];
  const exact = (name: string, value: number, unit: Figure['unit']): Figure => ({
    name: `${name} after ${switches} switches`,
    arm: '+ leadlight',
    value,
    unit,
    interval: null,
    against: null,
    ratio: null,
    n: 1,
  });
  return [
    exact('page heap', ours.heapBytes - base.heapBytes, 'bytes'),
    exact('detached nodes', ours.detachedNodes - base.detachedNodes, 'count'),
    exact('listeners', ours.listeners - base.listeners, 'count'),
  ];
}

function figureOf(name: string, arm: string, values: readonly number[], base: number | null, against: string): Figure {
  const value = median(values);
  const ratio = base === null || !(base > 0) ? null : value / base;
  return {
    name,
    arm,
    value,
    unit: 'ms',
    interval: medianInterval(values),
    against: base === null ? null : against,
    ratio,
    n: values.length,
  };
}

function valuesOf(rounds: Walks, arm: string, step: StepName, part: 'recordMs' | 'personMs'): number[] {
  const wanted = (walk: WalkView | undefined): Step | undefined => walk?.find(({ name }) => name === step);
  return rounds.flatMap((round) => wanted(round.get(arm))?.[part] ?? []);
}
