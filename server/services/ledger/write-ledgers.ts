import type { Evidence } from '#lib/contract/journey.ts';
import { linkOf } from '#lib/journey/evidence.ts';
import type { Tx } from '#server/store/db.ts';
import { readCited } from '#server/store/events.ts';
import { insertHandovers } from '#server/store/handovers.ts';
import { insertRetractions, listStandingRows, type StandingRow } from '#server/store/ledger-rows.ts';
import { insertStageEntries, type StageEntry } from '#server/store/stage-entries.ts';
import { insertFirings, type LedgerFiring } from '#server/store/trigger-firings.ts';
import type { ServiceContext } from '../context.ts';
import { type ExpectedRow, expectedRows, firingMoment } from './expected-rows.ts';
import type { PersonPast } from './person-past.ts';

type Ctx = Pick<ServiceContext, 'workspaceId' | 'newId'>;

/** What judging says of people under one version at one time, by person id. */
export type JudgedPasts = { pasts: ReadonlyMap<string, PersonPast>; asOf: Date };

const WRONG = 'Something that was learned later shows that this did not happen so.';

/**
 * Brings the ledgers of these people to what judging says: what is new is added, what late news proved wrong is retracted, nothing else is
 * touched. A row that an earlier version recorded and that says the same stands for this version, too. The people are locked by the caller.
 *
 * @param news facts or behaviour changed: rows are held against all that they say, and `older`, these people judged under the versions
 *   whose rows may have become wrong, counts, too. Null: only the definition is another, and then what happened when says it all; events
 *   were read by their keys (`listEventKeysOf`).
 */
export async function writeLedgers(tx: Tx, ctx: Ctx, judged: JudgedPasts, news: { older: readonly JudgedPasts[] } | null): Promise<void> {
  const standing = await listStandingRows(tx, ctx.workspaceId, [...judged.pasts.keys()]);
  const match = news === null ? BY_MOMENT : BY_CONTENT;
  const recordedAt = judged.asOf.toISOString();
  const plans = [...judged.pasts].map(([personId, past]) => {
    const expected = expectedRows(past);
    const earlier = (news?.older ?? []).flatMap((version) => version.pasts.get(personId) ?? []);
    const versions = [...earlier.map((own) => ({ past: own, expected: expectedRows(own) })), { past, expected }];
    const { stands, wrong } = sift(standing.get(personId) ?? [], versions, judged.asOf, match);
    const known = new Set(stands.map(match.standing));
    const stamp = { personId, definitionVersion: past.definition.version, recordedAt, newId: ctx.newId };
    return { personId, wrong, stamp, missing: expected.filter((row) => !known.has(match.expected(row))) };
  });
  await insertRetractions(
    tx,
    ctx.workspaceId,
    plans.flatMap(({ personId, wrong }) =>
      wrong.map(({ kind, id }) => ({ id: ctx.newId(), personId, kind, rowId: id, why: WRONG, retractedAt: recordedAt })),
    ),
  );
  const made = plans.flatMap(({ stamp, missing }) => missing.map((row) => ({ row, stamp })));
  const entries = made.flatMap(({ row, stamp }) => (row.kind === 'entry' ? [row.make(stamp)] : []));
  const firings = made.flatMap(({ row, stamp }) => (row.kind === 'firing' ? [row.make(stamp)] : []));
  const tell = news === null ? await evidenceTeller(tx, ctx.workspaceId, [...entries, ...firings]) : null;
  await insertStageEntries(
    tx,
    ctx.workspaceId,
    tell === null ? entries : entries.map((row) => ({ ...row, evidence: tell(row, row.evidence) })),
  );
  await insertFirings(
    tx,
    ctx.workspaceId,
    tell === null
      ? firings
      : firings.map((row) => ({ ...row, clauses: row.clauses.map((clause) => ({ ...clause, evidence: tell(row, clause.evidence) })) })),
  );
  await insertHandovers(
    tx,
    ctx.workspaceId,
    made.flatMap(({ row, stamp }) => (row.kind === 'handover' ? [row.make(stamp)] : [])),
  );
}

type Citing = { personId: string } & (Pick<StageEntry, 'evidence'> | Pick<LedgerFiring, 'clauses'>);

/** Reads what these rows' evidence of events lacks, and answers how to tell it whole. */
async function evidenceTeller(
  tx: Tx,
  workspaceId: string,
  rows: readonly Citing[],
): Promise<(row: { personId: string }, evidence: readonly Evidence[]) => Evidence[]> {
  const keyOf = (personId: string, { eventId, at }: EventEvidence) => `${personId} ${eventId} ${at}`;
  const cited = new Map<string, { personId: string; one: EventEvidence }>();
  for (const row of rows)
    for (const one of 'clauses' in row ? row.clauses.flatMap(({ evidence }) => evidence) : row.evidence)
      if (one.type === 'event') cited.set(keyOf(row.personId, one), { personId: row.personId, one });
  const events = [...cited.values()];
  const found = await readCited(
    tx,
    workspaceId,
    events.map(({ personId, one }) => ({ personId, id: one.eventId, at: one.at })),
  );
  const whole = new Map(
    events.map(({ personId, one }, index): [string, Evidence] => {
      const { source = '', url = null } = found[index] ?? {};
      return [keyOf(personId, one), { ...one, source, url: linkOf(url) }];
    }),
  );
  return ({ personId }, evidence) => evidence.map((one) => (one.type === 'event' ? (whole.get(keyOf(personId, one)) ?? one) : one));
}

type EventEvidence = Extract<Evidence, { type: 'event' }>;

/** When a row that stands and one that is expected say the same. */
type Match = { standing: (row: StandingRow) => string; expected: (row: ExpectedRow) => string };

const BY_CONTENT: Match = {
  standing: ({ kind, fingerprint }) => `${kind} ${fingerprint}`,
  expected: ({ kind, fingerprint }) => `${kind} ${fingerprint()}`,
};
const BY_MOMENT: Match = {
  standing: ({ kind, fingerprint, triggerHash, at }) => `${kind} ${triggerHash === null ? fingerprint : firingMoment(triggerHash, at)}`,
  expected: ({ kind, moment }) => `${kind} ${moment}`,
};

type Version = { past: PersonPast; expected: readonly ExpectedRow[] };

/** Parts what still stands from what its own version no longer says. What lies after `asOf`, or before the behaviour that was read, is not judged here. */
function sift(
  rows: readonly StandingRow[],
  versions: readonly Version[],
  asOf: Date,
  match: Match,
): { stands: StandingRow[]; wrong: StandingRow[] } {
  const saidBy = new Map(
    versions.map(({ past, expected }) => [past.definition.version, { from: past.readFrom, keys: new Set(expected.map(match.expected)) }]),
  );
  const isWrong = (row: StandingRow): boolean => {
    const said = saidBy.get(row.definitionVersion);
    return said !== undefined && row.at >= said.from && row.at <= asOf.getTime() && !said.keys.has(match.standing(row));
  };
  return { stands: rows.filter((row) => !isWrong(row)), wrong: rows.filter(isWrong) };
}
