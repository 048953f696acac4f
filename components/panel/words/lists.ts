import type { JourneyStage, LifecycleStage, Side, Verdict } from '#lib/contract/vocabulary.ts';

/*
 * Closed lists of the contract that the panel walks through. Told from their types and not from the contract's schemas: with those the schema
 * library would come along, a tenth of what the panel's script may weigh.
 */

export const SIDES = listOf<Side>({ marketing: true, sales: true });

export const VERDICTS = listOf<Verdict>({ good: true, notGood: true, notSure: true });

/** The buyer's stages in their order. */
export const JOURNEY = listOf<JourneyStage>({ unaware: true, awareness: true, consideration: true, decision: true, postPurchase: true });

export const LIFECYCLE = listOf<LifecycleStage>({
  target: true,
  subscriber: true,
  lead: true,
  mql: true,
  sal: true,
  sql: true,
  opportunity: true,
  customer: true,
  recycled: true,
  disqualified: true,
  ineligible: true,
});

/** Every name of a list, in the order given: one that is missing or unknown is a type error. */
function listOf<Name extends string>(names: Record<Name, true>): readonly Name[] {
  return Object.keys(names) as Name[];
}
