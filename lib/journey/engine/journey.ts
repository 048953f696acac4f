import type { Why } from '../program.ts';
import { holds, type Standing } from './standing.ts';
import { isLive, lastFiring } from './track.ts';

/**
 * Judges what the buyer is doing: the first stage, from the last to the first, whose rule holds; `unaware` when none does. Without a way out of its own a
 * stage is left when its triggers have faded, so a buyer who goes quiet goes back. True when the stage is a new one.
 */
export function settleJourney(standing: Standing): boolean {
  const { journey: rules } = standing.program.rules;
  const place = standing.journey;
  const index = rules.findIndex((rule) => holds(rule, standing, place));
  const stage = rules[index]?.stage ?? 'unaware';
  place.rule = index;
  if (stage === place.stage) return false;
  const cause = newest(rules[index]?.triggers ?? [], standing);
  place.steps.push({ stage, at: standing.at, why: whyOf(index, cause, standing) });
  place.stage = stage;
  place.since = standing.at;
  place.cause = cause;
  return true;
}

/** Of the triggers that count, the one that fired last; −1: none does. */
function newest(triggers: readonly number[], { tracks, at }: Standing): number {
  let best = -1;
  let time = Number.NEGATIVE_INFINITY;
  for (const index of triggers) {
    const track = tracks[index];
    if (track === undefined || !isLive(track, at) || lastFiring(track) <= time) continue;
    best = index;
    time = lastFiring(track);
  }
  return best;
}

function whyOf(rule: number, cause: number, { journey }: Standing): Why {
  if (cause !== -1) return { code: 'trigger', trigger: cause };
  if (rule !== -1) return { code: 'journeyRule', rule };
  return journey.stage === null || journey.stage === 'unaware'
    ? { code: 'nothingSeen' }
    : { code: 'nothingNew', trigger: journey.cause === -1 ? null : journey.cause };
}
