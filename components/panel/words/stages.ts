import type { JourneyStage, LifecycleStage, Side } from '#lib/contract/vocabulary.ts';

/** What the seller does next. */
export type Step = 'identify' | 'connect' | 'explore' | 'advise';

/** The seller's step at each stage of the buyer. */
const STEPS: Readonly<Record<JourneyStage, Step>> = {
  unaware: 'identify',
  awareness: 'connect',
  consideration: 'explore',
  decision: 'advise',
  postPurchase: 'advise',
};

const WITH_SALES: readonly LifecycleStage[] = ['mql', 'sal', 'sql', 'opportunity', 'customer'];
const WITH_NOBODY: readonly LifecycleStage[] = ['disqualified', 'ineligible'];

/** Who owns the next move, and what it is. Null where nobody should move. */
export function nextMove(lifecycle: LifecycleStage, journey: JourneyStage): { owner: Side; step: Step } | null {
  if (WITH_NOBODY.includes(lifecycle)) return null;
  return { owner: WITH_SALES.includes(lifecycle) ? 'sales' : 'marketing', step: STEPS[journey] };
}

/** The heading over the triggers, true for every stage. */
export function whyHeading(lifecycle: LifecycleStage): 'mql' | 'soFar' | 'restsOn' {
  if (lifecycle === 'mql') return 'mql';
  return lifecycle === 'target' || lifecycle === 'subscriber' || lifecycle === 'lead' ? 'soFar' : 'restsOn';
}
