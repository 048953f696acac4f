import type { BacktestResult, GroupJudgement, Proportion } from '#lib/contract/backtest.ts';
import { count, percent } from '../../format.ts';

/** Below so many verdicts nothing is ranked, and a figure says that it is too few to tell. */
export const FEW = 10;

/** What a backtest comes down to, in two or three sentences. `subject` is what was tested: `this draft` or `version 5`. */
export function headline(result: BacktestResult, subject: string): string[] {
  const { draft, active, groups } = result;
  const people = peopleWord(draft.mqls);
  if (active === null) {
    const alone = `Under ${subject}, ${people} would have been MQLs. No version is in force to compare it with.`;
    return draft.mqls === 0 ? [alone] : [alone, judged(`Of the ${count(draft.mqls)}`, draft.precision)];
  }
  const { added, removed } = groups;
  if (added.people === 0 && removed.people === 0) {
    return [`Under ${subject}, the same ${people} would have been MQLs: nobody more, nobody fewer.`];
  }
  return [
    `Under ${subject}, ${people} would have been MQLs instead of ${count(active.mqls)}: ${count(added.people)} more, ${count(removed.people)} fewer.`,
    ...ofGroup(added, 'added'),
    ...ofGroup(removed, 'left out'),
  ];
}

function ofGroup(group: GroupJudgement, word: string): string[] {
  if (group.people === 0) return [];
  if (group.people === 1) return [ofOne(word, group.precision)];
  return [judged(`Of the ${count(group.people)} ${word}`, group.precision)];
}

function ofOne(word: string, { n, hits }: Proportion): string {
  if (n === 0) return `Reps have not judged the one ${word} yet.`;
  return `Reps called the one ${word} ${hits === 1 ? 'good' : 'not good'}: too few to tell.`;
}

function judged(whom: string, precision: Proportion): string {
  if (precision.n === 0) return `${whom}, reps have judged none yet.`;
  return `${whom}, reps called ${shareWords(precision)}${precision.n < FEW ? ': too few to tell.' : '.'}`;
}

function peopleWord(size: number): string {
  return size === 1 ? '1 person' : `${count(size)} people`;
}

/** `9 of 12 good (75%, 47–91%)`. */
export function shareWords(proportion: Proportion, word = 'good'): string {
  const { hits, n } = proportion;
  const range = rangeWords(proportion);
  return `${count(hits)} of ${count(n)} ${word}${range === null ? '' : ` (${range})`}`;
}

/** `75%, 47–91%`: the share and its 95 % interval; null where there is none. */
export function rangeWords({ share, low, high }: Proportion): string | null {
  if (share === null || low === null || high === null) return null;
  return `${percent(share)}, ${percent(low).replace('%', '')}–${percent(high)}`;
}
