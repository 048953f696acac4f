import type { Figure } from '../shared/report.ts';
import { CONTROL, LEADLIGHT, NONE } from './arms.ts';
import { STEP_WORDS } from './walk-figures.ts';

/** What a figure is to be. `value` null: it was not measured in this run. */
export type Goal = {
  name: string;
  value: number | null;
  most: number;
  unit: '×' | 'MB' | 'KB' | 'frames' | '';
  isMet: boolean | null;
  note: string;
};

/** The figures of one CRM. */
export type Measured = { site: string; figures: readonly Figure[] };

const MB = 2 ** 20;
const KB = 2 ** 10;
const OURS = `+ ${LEADLIGHT}`;

/** Every goal with what was measured for it. `sizes`: of the build; `sites`: in the order of the table. */
export function goalsOf(sites: readonly Measured[], sizes: readonly Figure[]): Goal[] {
  return [...sites.flatMap(costGoals), ...sizeGoals(sizes), ...sites.flatMap(heapGoals), ...sites.flatMap(timeGoals)];
}

function costGoals({ site, figures }: Measured): Goal[] {
  const find = finder(figures);
  const script = find('main-thread script', OURS);
  const cpu = find('main-thread CPU', OURS);
  return [
    goal(
      `main-thread script added, against the floor (${site})`,
      script?.ratio,
      2,
      '×',
      script && `${ms(script.value)} added; CPU of all its tasks ${cpu?.ratio?.toFixed(2) ?? '–'} × the floor`,
    ),
    ...(['long tasks', 'blocking time', 'layout shift'] as const).map((name) => {
      const at = (arm: string) => find(name, arm)?.value ?? Number.NaN;
      const chance = at(CONTROL) - at(NONE);
      const added = at(LEADLIGHT) - at(NONE);
      const note = `a view; chance (A/A) ${chance.toFixed(3)}`;
      return {
        ...goal(`${name} added (${site})`, added, 0, '', note),
        isMet: Number.isNaN(added) ? null : added <= Math.max(0, chance) + 0.0005,
      };
    }),
  ];
}

function sizeGoals(sizes: readonly Figure[]): Goal[] {
  const find = finder(sizes);
  return [
    goal('watcher, gzip', scaled(find('watcher gzip', LEADLIGHT), KB), 3, 'KB', ''),
    goal(
      'script before first paint',
      scaled(find('script at document start', LEADLIGHT), KB),
      30,
      'KB',
      'the watcher and the adapter; the manners come when the page is idle',
    ),
  ];
}

function heapGoals({ site, figures }: Measured): Goal[] {
  const find = finder(figures);
  const grown = figures.flatMap(({ name }) => /after (\d+) switches/.exec(name)?.[1] ?? [])[0];
  const after = (name: string) => find(`${name} after ${grown} switches`, OURS);
  return [
    goal(`page heap (${site})`, scaled(find('JS heap of the page', OURS), MB), 0.4, 'MB', ''),
    ...(grown === undefined
      ? []
      : [
          goal(`page heap after ${grown} record switches (${site})`, scaled(after('page heap'), MB), 0.1, 'MB', ''),
          goal(`detached nodes after ${grown} record switches (${site})`, after('detached nodes')?.value, 0, '', ''),
          goal(`listeners after ${grown} record switches (${site})`, after('listeners')?.value, 0, '', ''),
        ]),
  ];
}

function timeGoals({ site, figures }: Measured): Goal[] {
  const find = finder(figures);
  const first = find('first paint', NONE);
  const bound = first?.ratio == null ? '' : `the page’s own first paint is at ${first.ratio.toFixed(2)} ×`;
  const record = find('record painted', LEADLIGHT);
  const chance = (name: string) => `A/A ${find(name, CONTROL)?.ratio?.toFixed(2) ?? '–'} ×`;
  const soft = (step: keyof typeof STEP_WORDS) => `click to record, ${STEP_WORDS[step]}`;
  const person = (step: keyof typeof STEP_WORDS) => find(`click to person, ${STEP_WORDS[step]}`, LEADLIGHT);
  return [
    goal(`hard: skeleton painted / the CRM’s record (${site})`, find('sidebar painted', LEADLIGHT)?.ratio, 0.25, '×', bound),
    goal(`hard: data painted / the CRM’s record (${site})`, find('person seen', LEADLIGHT)?.ratio, 0.5, '×', bound),
    goal(`soft: data of a neighbour / the CRM’s record (${site})`, person('next')?.ratio, 1, '×', ''),
    goal(`soft: data of a record seen before / the CRM’s record (${site})`, person('back')?.ratio, 1, '×', ''),
    goal(`the CRM’s own record, with / without, hard (${site})`, record?.ratio, 1.02, '×', chance('record painted')),
    ...(['opened', 'next', 'back'] as const).map((step) =>
      goal(
        `the CRM’s own record, with / without, soft, ${STEP_WORDS[step]} (${site})`,
        find(soft(step), LEADLIGHT)?.ratio,
        1.02,
        '×',
        chance(soft(step)),
      ),
    ),
    goal(
      `worker stopped before each view / warm (${site})`,
      find('person seen, worker stopped', 'leadlight, worker stopped')?.ratio,
      1.1,
      '×',
      '',
    ),
    goal(`click to visible acknowledgement, p95 (${site})`, find('click acknowledged, p95', LEADLIGHT)?.value, 1, 'frames', ''),
  ];
}

function goal(name: string, value: number | null | undefined, most: number, unit: Goal['unit'], note: string | undefined): Goal {
  const known = value === undefined || value === null || !Number.isFinite(value) ? null : value;
  return { name, value: known, most, unit, isMet: known === null ? null : known <= most, note: note ?? '' };
}

/** Of a medians' ratio or a size: to two digits, as the goal is given. */
function finder(figures: readonly Figure[]) {
  return (name: string, arm: string) => figures.find((figure) => figure.name === name && figure.arm === arm);
}

function scaled(figure: Figure | undefined, by: number): number | undefined {
  return figure === undefined ? undefined : figure.value / by;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** The goals as a Markdown table, so that it can stand in a document as it is. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ name, value, most, unit, isMet, note }) => [
    name,
    most === 0 ? '0' : `≤ ${most} ${unit}`.trim(),
    value === null ? '–' : `${shown(value, unit)} ${unit}`.trim(),
    isMet === null ? 'not measured' : isMet ? 'met' : 'missed',
    note,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const HEAD = ['figure', 'goal', 'measured', '', 'beside it'];

function shown(value: number, unit: Goal['unit']): string {
  if (unit === 'frames') return value.toFixed(0);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(unit === '' ? 3 : 2).replace(/\.000$/, '');
}

/** A goal as `--json` prints it. */
export function goalLine({ name, value, most, unit, isMet }: Goal): string {
  return JSON.stringify({ goal: name, value, most, unit, met: isMet });
}
