import type { Decay } from '../contract/definition.ts';

export const DAY = 86_400_000;
/** A trigger has faded when less than this share of its points is left: it then no longer holds a stage, nor disqualifies. */
export const FADED = 0.1;

/**
 * Share of the points that is left after `days`.
 * none: 1. linear: 1 − days / N, not below 0. halfLife: 0.5^(days / N): 10 points at 30 days are 5, 2.5, 1.25 at days 30, 60, 90.
 */
export function shareLeft(decay: Decay, days: number): number {
  if (decay.type === 'none' || days <= 0) return 1;
  if (decay.type === 'linear') return Math.max(0, 1 - days / decay.days);
  return 0.5 ** (days / decay.days);
}

/** Milliseconds until a trigger has faded; infinite without decay. */
export function fadesAfter(decay: Decay): number {
  if (decay.type === 'none') return Number.POSITIVE_INFINITY;
  const days = decay.type === 'linear' ? decay.days * (1 - FADED) : decay.days * -Math.log2(FADED);
  return Math.ceil(days * DAY);
}
