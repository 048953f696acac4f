import type { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';

/** Journey stages in their order, each with what the buyer is doing and what the seller does next. */
export const JOURNEY: readonly { stage: JourneyStage; label: string; doing: string; step: string }[] = [
  { stage: 'unaware', label: 'Unaware', doing: 'no activity on the problem yet', step: 'identify' },
  { stage: 'awareness', label: 'Aware', doing: 'naming the problem', step: 'connect' },
  { stage: 'consideration', label: 'Considering', doing: 'comparing approaches', step: 'explore' },
  { stage: 'decision', label: 'Deciding', doing: 'choosing and justifying a vendor', step: 'advise' },
  { stage: 'postPurchase', label: 'Customer', doing: 'onboarding, expanding', step: 'advise' },
];

export const LIFECYCLE: Readonly<Record<LifecycleStage, string>> = {
  target: 'Target',
  subscriber: 'Subscriber',
  lead: 'Lead',
  mql: 'MQL',
  sal: 'Accepted by sales',
  sql: 'Sales qualified',
  opportunity: 'Open opportunity',
  customer: 'Customer',
  recycled: 'Back in nurture',
  disqualified: 'Not a prospect',
  ineligible: 'Not to be worked',
};

const WITH_SALES: readonly LifecycleStage[] = ['mql', 'sal', 'sql', 'opportunity', 'customer'];
const WITH_NOBODY: readonly LifecycleStage[] = ['disqualified', 'ineligible'];

/** The name of a stage of either axis, as the ledger has it; one of an older vocabulary is shown as it is. */
export function stageWord(axis: 'lifecycle' | 'journey', stage: string): string {
  if (axis === 'journey') return JOURNEY.find((one) => one.stage === stage)?.label ?? stage;
  return Object.entries(LIFECYCLE).find(([name]) => name === stage)?.[1] ?? stage;
}

/** Who owns the next move, and what it is: `Sales moves next: explore`. Null where nobody should move. */
export function nextMove(lifecycle: LifecycleStage, journey: JourneyStage): { owner: 'Sales' | 'Marketing'; step: string } | null {
  if (WITH_NOBODY.includes(lifecycle)) return null;
  const step = JOURNEY.find((one) => one.stage === journey)?.step ?? 'identify';
  return { owner: WITH_SALES.includes(lifecycle) ? 'Sales' : 'Marketing', step };
}

/** The heading over the triggers, true for every stage. */
export function whyHeading(lifecycle: LifecycleStage): string {
  if (lifecycle === 'mql') return 'Why this is an MQL';
  if (lifecycle === 'target' || lifecycle === 'subscriber' || lifecycle === 'lead') return 'What speaks for it so far';
  return 'What the score rests on';
}
