import { OUTCOME, VERDICT } from '../columns.ts';

/** How many of some people are what; counts only, so that parts can be added up in any order. */
export type Count = { people: number; good: number; notGood: number; outcomesGood: number; outcomesKnown: number; won: number };
export type VersionCount = Count & { handovers: number };
export type MonthCount = { active: number; draft: number; added: number; removed: number };
export type TriggerCount = { draft: Count; active: Count };

/** What a replay has counted so far. */
export type Tally = {
  events: number;
  all: Count;
  versions: { draft: VersionCount; active: VersionCount };
  groups: Record<Group, Count>;
  /** By month since the year 0: 12 × year + month from 0, in UTC. */
  months: Map<number, MonthCount>;
  /** By place in the compared triggers. */
  triggers: TriggerCount[];
};

export type Group = 'added' | 'removed' | 'both' | 'neither';

/** One person's share. A first hand-over of −1: never. */
export type PersonCount = {
  events: number;
  verdict: number;
  outcome: number;
  draft: { firstAt: number; handovers: number };
  active: { firstAt: number; handovers: number };
};

export const NEVER = -1;

export function emptyTally(triggers: number): Tally {
  return {
    events: 0,
    all: none(),
    versions: { draft: { ...none(), handovers: 0 }, active: { ...none(), handovers: 0 } },
    groups: { added: none(), removed: none(), both: none(), neither: none() },
    months: new Map(),
    triggers: Array.from({ length: triggers }, () => ({ draft: none(), active: none() })),
  };
}

export function groupOf({ draft, active }: Pick<PersonCount, 'draft' | 'active'>): Group {
  if (draft.firstAt === NEVER) return active.firstAt === NEVER ? 'neither' : 'removed';
  return active.firstAt === NEVER ? 'added' : 'both';
}

/** Counts one person in; which triggers fired on them is counted apart, by `addPerson` on the trigger's own counts. */
export function tallyPerson(tally: Tally, person: PersonCount): void {
  const { draft, active } = person;
  const group = groupOf(person);
  tally.events += person.events;
  addPerson(tally.all, person);
  addPerson(tally.groups[group], person);
  if (draft.firstAt !== NEVER) addPerson(tally.versions.draft, person);
  if (active.firstAt !== NEVER) addPerson(tally.versions.active, person);
  tally.versions.draft.handovers += draft.handovers;
  tally.versions.active.handovers += active.handovers;
  if (draft.firstAt !== NEVER) {
    const month = monthAt(tally, draft.firstAt);
    month.draft += 1;
    if (group === 'added') month.added += 1;
  }
  if (active.firstAt !== NEVER) {
    const month = monthAt(tally, active.firstAt);
    month.active += 1;
    if (group === 'removed') month.removed += 1;
  }
}

export function addPerson(count: Count, { verdict, outcome }: Pick<PersonCount, 'verdict' | 'outcome'>): void {
  count.people += 1;
  if (verdict === VERDICT.good) count.good += 1;
  else if (verdict === VERDICT.notGood) count.notGood += 1;
  if ((outcome & OUTCOME.known) !== 0) count.outcomesKnown += 1;
  if ((outcome & OUTCOME.good) !== 0) count.outcomesGood += 1;
  if ((outcome & OUTCOME.won) !== 0) count.won += 1;
}

/** Adds what another part has counted. */
export function addTally(to: Tally, from: Tally): void {
  to.events += from.events;
  addCount(to.all, from.all);
  for (const version of ['draft', 'active'] as const) {
    addCount(to.versions[version], from.versions[version]);
    to.versions[version].handovers += from.versions[version].handovers;
  }
  for (const group of ['added', 'removed', 'both', 'neither'] as const) addCount(to.groups[group], from.groups[group]);
  for (const [month, count] of from.months) {
    const own = monthOf(to, month);
    for (const key of ['active', 'draft', 'added', 'removed'] as const) own[key] += count[key];
  }
  for (const [place, { draft, active }] of from.triggers.entries()) {
    const own = to.triggers[place];
    if (own === undefined) continue;
    addCount(own.draft, draft);
    addCount(own.active, active);
  }
}

function none(): Count {
  return { people: 0, good: 0, notGood: 0, outcomesGood: 0, outcomesKnown: 0, won: 0 };
}

function addCount(to: Count, from: Count): void {
  to.people += from.people;
  to.good += from.good;
  to.notGood += from.notGood;
  to.outcomesGood += from.outcomesGood;
  to.outcomesKnown += from.outcomesKnown;
  to.won += from.won;
}

function monthAt(tally: Tally, time: number): MonthCount {
  const date = new Date(time);
  return monthOf(tally, 12 * date.getUTCFullYear() + date.getUTCMonth());
}

function monthOf(tally: Tally, month: number): MonthCount {
  const known = tally.months.get(month);
  if (known !== undefined) return known;
  const count = { active: 0, draft: 0, added: 0, removed: 0 };
  tally.months.set(month, count);
  return count;
}
