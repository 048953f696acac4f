import type { AccountRollUp } from '../../contract/account.ts';
import type { JourneyStage, LifecycleStage } from '../../contract/vocabulary.ts';
import type { Glance } from '../glance.ts';
import { counted } from './buying-group.ts';

/** Somebody at the account as they were judged, in the order of the screen; `isListed`: whether they are named, not only counted. */
export type JudgedMember = { id: string; isListed: boolean; view: Glance };

/** The seller's stages from the furthest on; what fell out of the pipeline comes last. */
export const FURTHEST_LIFECYCLE: readonly LifecycleStage[] = [
  'customer',
  'opportunity',
  'sql',
  'sal',
  'mql',
  'lead',
  'subscriber',
  'target',
  'recycled',
  'disqualified',
  'ineligible',
];
export const FURTHEST_JOURNEY: readonly JourneyStage[] = ['postPurchase', 'decision', 'consideration', 'awareness', 'unaware'];

/** Where the people of an account stand, counted: each figure is the number of people it names, nothing is weighed or blended. */
export function rollUp(members: readonly JudgedMember[]): AccountRollUp {
  const placed = members.filter(({ view }) => view.enoughData);
  const mqlsSince = placed.filter(({ view }) => view.lifecycle.stage === 'mql').map(({ view }) => view.lifecycle.since);
  return {
    lifecycle: FURTHEST_LIFECYCLE.flatMap((stage) =>
      someone(
        stage,
        placed.filter(({ view }) => view.lifecycle.stage === stage),
      ),
    ),
    journey: FURTHEST_JOURNEY.flatMap((stage) =>
      someone(
        stage,
        placed.filter(({ view }) => view.journey.stage === stage),
      ),
    ),
    tooEarly: counted(members.filter(({ view }) => !view.enoughData)),
    mqlSince: mqlsSince.toSorted()[0] ?? null,
    rising: counted(placed.filter(({ view }) => view.trend === 'rising')),
    clocks: members
      .flatMap(({ id, view: { handover } }) => (handover === null ? [] : [{ person: id, ...handover }]))
      .sort((a, b) => compareText(a.dueAt, b.dueAt)),
    triggers: triggersOf(members),
  };
}

/** Furthest first: by the seller's stage, then the buyer's, then by the name on screen. Who is not placed comes last. */
export function compareStanding(a: Placed, b: Placed): number {
  return placeOf(a) - placeOf(b) || compareText(a.label, b.label) || compareText(a.id, b.id);
}
type Placed = { id: string; label: string; lifecycleStage: LifecycleStage | null; journeyStage: JourneyStage | null };

function placeOf({ lifecycleStage, journeyStage }: Placed): number {
  if (lifecycleStage === null) return FURTHEST_LIFECYCLE.length * 100;
  const journey = journeyStage === null ? FURTHEST_JOURNEY.length : FURTHEST_JOURNEY.indexOf(journeyStage);
  return FURTHEST_LIFECYCLE.indexOf(lifecycleStage) * 100 + journey;
}

function triggersOf(members: readonly JudgedMember[]): AccountRollUp['triggers'] {
  const fired = members.flatMap((member) => member.view.triggers.map((trigger) => ({ member, trigger })));
  return [...Map.groupBy(fired, ({ trigger }) => trigger.triggerId).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { triggerId: id, name, kind } = first.trigger;
      return [{ id, name, kind, ...counted(own.map(({ member }) => member)) }];
    })
    .sort((a, b) => b.count - a.count || compareText(a.id, b.id));
}

function someone<Stage>(stage: Stage, members: readonly JudgedMember[]): { stage: Stage; count: number; people: string[] }[] {
  return members.length === 0 ? [] : [{ stage, ...counted(members) }];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
