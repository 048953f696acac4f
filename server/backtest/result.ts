import type { BacktestResult, GroupJudgement, Proportion, VersionResult } from '#lib/contract/backtest.ts';
import { proportionOf } from '#lib/journey/wilson.ts';
import type { Count, Tally, VersionCount } from './replay/tally.ts';
import type { ComparedTrigger } from './replay/versions.ts';

export type ResultOf = {
  tally: Tally;
  triggers: readonly ComparedTrigger[];
  hashes: { draft: string; active: string | null };
  /** Milliseconds since the epoch. */
  asOf: number;
};

/** What a replay counted, as both signers read it. A function of the counts alone: the same history gives the same result. */
export function resultOf({ tally, triggers, hashes, asOf }: ResultOf): BacktestResult {
  const { all, versions, groups } = tally;
  return {
    asOf: new Date(asOf).toISOString(),
    people: all.people,
    events: tally.events,
    judged: { good: all.good, notGood: all.notGood },
    outcomes: { good: all.outcomesGood, known: all.outcomesKnown },
    draft: versionResult(hashes.draft, versions.draft, all),
    active: hashes.active === null ? null : versionResult(hashes.active, versions.active, all),
    groups: {
      added: judgementOf(groups.added),
      removed: judgementOf(groups.removed),
      both: judgementOf(groups.both),
      neither: judgementOf(groups.neither),
    },
    months: monthsOf(tally),
    triggers: triggers.map((trigger, place) => triggerResult(trigger, tally.triggers[place])),
  };
}

function versionResult(contentHash: string, count: VersionCount, all: Count): VersionResult {
  return {
    contentHash,
    mqls: count.people,
    handovers: count.handovers,
    precision: precisionOf(count),
    recall: proportionOf(count.good, all.good),
    outcomeRecall: proportionOf(count.outcomesGood, all.outcomesGood),
    outcomePrecision: proportionOf(count.outcomesGood, count.outcomesKnown),
  };
}

function judgementOf(count: Count): GroupJudgement {
  return {
    people: count.people,
    precision: precisionOf(count),
    outcomes: proportionOf(count.outcomesGood, count.outcomesKnown),
    won: count.won,
  };
}

function precisionOf({ good, notGood }: Count): Proportion {
  return proportionOf(good, good + notGood);
}

function triggerResult(trigger: ComparedTrigger, count: Tally['triggers'][number] | undefined): BacktestResult['triggers'][number] {
  const inDraft = trigger.draft !== -1;
  const inActive = trigger.active !== -1;
  const own = inDraft ? count?.draft : count?.active;
  return {
    triggerId: trigger.id,
    name: trigger.name,
    in: inDraft && inActive ? 'both' : inDraft ? 'draft' : 'active',
    peopleActive: inActive ? (count?.active.people ?? 0) : null,
    peopleDraft: inDraft ? (count?.draft.people ?? 0) : null,
    precision: own === undefined ? proportionOf(0, 0) : precisionOf(own),
  };
}

/** From the first month with a hand-over to the last, those without any in between. */
function monthsOf({ months }: Tally): BacktestResult['months'] {
  if (months.size === 0) return [];
  const first = Math.min(...months.keys());
  const last = Math.max(...months.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const { active = 0, draft = 0, added = 0, removed = 0 } = months.get(first + index) ?? {};
    return { month: monthName(first + index), active, draft, added, removed };
  });
}

function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
