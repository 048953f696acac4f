import type { Decay } from '../../contract/definition.ts';
import { DAY } from '../decay.ts';
import { countUpTo } from './search.ts';

/**
 * Sums over all firings, so that their shares at any time cost one step instead of one each.
 * Half-life: the shares of this firing and of all before it, at its time. Linear: milliseconds of all firings up to it, counted from the first.
 */
export type FiringSums = readonly number[];

export function sumFirings(decay: Decay, moments: readonly number[]): FiringSums {
  const first = moments[0] ?? 0;
  let sum = 0;
  return moments.map((moment, index) => {
    if (decay.type === 'linear') sum += moment - first;
    else if (decay.type === 'halfLife') sum = sum * 0.5 ** ((moment - (moments[index - 1] ?? moment)) / DAY / decay.days) + 1;
    return sum;
  });
}

/** The shares that are left at `time` of all firings up to the one at `cursor`, together. */
export function shareOfAll(sums: FiringSums, decay: Decay, moments: readonly number[], cursor: number, time: number): number {
  if (decay.type === 'none') return cursor + 1;
  if (decay.type === 'halfLife') return (sums[cursor] ?? 0) * 0.5 ** ((time - (moments[cursor] ?? 0)) / DAY / decay.days);
  const span = decay.days * DAY;
  const gone = countUpTo(moments, time - span, cursor + 1);
  const count = cursor + 1 - gone;
  const ages = count * (time - (moments[0] ?? 0)) - ((sums[cursor] ?? 0) - (sums[gone - 1] ?? 0));
  return count - ages / span;
}
