import type { Evidence } from '#lib/contract/journey.ts';
import type { Entry } from '#lib/journey/past.ts';
import type { Handover } from '#server/store/handovers.ts';
import type { StageEntry } from '#server/store/stage-entries.ts';
import type { LedgerFiring } from '#server/store/trigger-firings.ts';
import { fingerprintOf, triggerHash } from './fingerprints.ts';
import type { PersonPast } from './person-past.ts';

/** Who is judged under which version, and when; ids are made for rows that are written. */
export type RowStamp = { personId: string; definitionVersion: number; recordedAt: string; newId: () => string };

/**
 * A row that the ledger should hold. `at` in milliseconds; `moment`: what it is about, which with unchanged facts says it all;
 * `fingerprint`: all that it says; `make` writes it out once it turns out to be missing.
 */
export type ExpectedRow = { at: number; moment: string; fingerprint: () => string } & (
  | { kind: 'entry'; make: (stamp: RowStamp) => StageEntry }
  | { kind: 'firing'; make: (stamp: RowStamp) => LedgerFiring }
  | { kind: 'handover'; make: (stamp: RowStamp) => Handover }
);

/** Newest events that a firing keeps of each clause; its sentence has the true count. */
const MOST_OF_A_CLAUSE = 10;
/** Evidence that a stage entry keeps; the firings keep their own. */
const MOST_OF_AN_ENTRY = 20;

/** All rows that judging one person's past makes. Steps of people and CRMs are in the ledger already and are not among them. */
export function expectedRows(past: PersonPast): ExpectedRow[] {
  return [
    ...entries(past, 'lifecycle', past.lifecycle),
    ...entries(past, 'journey', past.journey),
    ...firings(past),
    ...past.handovers.map(({ at, dueAt }): ExpectedRow => {
      const fingerprint = fingerprintOf(at, dueAt);
      const make = (stamp: RowStamp) => ({ ...stampOf(stamp), fingerprint, at: iso(at), dueAt: iso(dueAt) });
      return { kind: 'handover', at, moment: fingerprint, fingerprint: () => fingerprint, make };
    }),
  ];
}

/** What a firing is about: a trigger's content, and when. */
export function firingMoment(triggerHash: string, at: number): string {
  return `${triggerHash} ${at}`;
}

type Axis = StageEntry['axis'];

function entries(past: PersonPast, axis: Axis, steps: readonly Entry<string>[]): ExpectedRow[] {
  return steps.flatMap((step, index): ExpectedRow[] => {
    if (step.actor !== null) return [];
    const fromStage = steps[index - 1]?.stage ?? null;
    const fingerprint = fingerprintOf(axis, step.stage, fromStage, step.at);
    const make = (stamp: RowStamp) =>
      ({
        ...stampOf(stamp),
        axis,
        stage: step.stage,
        fromStage,
        enteredAt: iso(step.at),
        origin: 'judged',
        why: step.why,
        actor: null,
        evidence: evidenceOf(past, step),
        fingerprint,
      }) as StageEntry;
    return [{ kind: 'entry', at: step.at, moment: fingerprint, fingerprint: () => fingerprint, make }];
  });
}

function firings({ fired, definition }: PersonPast): ExpectedRow[] {
  return fired.flatMap(({ trigger: place, moments, receiptAt, pointsAt }) => {
    const trigger = definition.body.triggers[place];
    if (trigger === undefined) return [];
    const content = triggerHash(trigger);
    return moments.map((at): ExpectedRow => {
      const said = once(() => {
        const clauses = receiptAt(at).map(({ sentence, evidence }) => ({ sentence, evidence: evidence.slice(-MOST_OF_A_CLAUSE) }));
        return { clauses, fingerprint: fingerprintOf(content, at, ...clauses.flatMap(({ evidence }) => evidence.map(factOf))) };
      });
      const make = (stamp: RowStamp): LedgerFiring => ({
        ...stampOf(stamp),
        triggerId: trigger.id,
        name: trigger.name,
        kind: trigger.kind,
        firedAt: iso(at),
        pointsThen: pointsAt(at),
        triggerHash: content,
        ...said(),
      });
      return { kind: 'firing', at, moment: firingMoment(content, at), fingerprint: () => said().fingerprint, make };
    });
  });
}

function factOf(evidence: Evidence): string {
  return evidence.type === 'event' ? evidence.eventId : `${evidence.name}=${evidence.value}`;
}

/** Worked out when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What fired at the very moment of the step; for a hand-over also what had fired before it. Newest first. */
function evidenceOf({ fired }: PersonPast, { stage, at }: Entry<string>): Evidence[] {
  const causes = fired.flatMap(({ moments, receiptAt }) => {
    const moment = moments.findLast((one) => one <= at);
    return moment === undefined || (stage !== 'mql' && moment !== at) ? [] : [{ moment, receiptAt }];
  });
  return causes
    .toSorted((a, b) => b.moment - a.moment)
    .flatMap(({ moment, receiptAt }) => receiptAt(moment).flatMap((clause) => clause.evidence.slice(-MOST_OF_A_CLAUSE)))
    .slice(0, MOST_OF_AN_ENTRY);
}

function stampOf({ newId, ...stamp }: RowStamp): { id: string; personId: string; definitionVersion: number; recordedAt: string } {
  return { ...stamp, id: newId() };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
