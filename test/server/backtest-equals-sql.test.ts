import { expect, it } from 'vitest';
import type { Clause } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { askedBy } from '#server/backtest/asked.ts';
import { loadHistory } from '#server/backtest/load/load-history.ts';
import { replayHistory } from '#server/backtest/replay/replay-history.ts';
import { compareTriggers } from '#server/backtest/replay/versions.ts';
import { resultOf } from '#server/backtest/result.ts';
import { randomWorkspace } from '#test/helpers/random-workspace.ts';
import { asOwner, type TestStore, testStoreForTest } from '#test/helpers/server.ts';

/** Two agreements so plain that a database can judge by them. The draft asks for less. */
const active: DefinitionBody = {
  triggers: [
    rule('planner', 'fit', 5, { type: 'attribute', of: 'person', name: 'title', test: { op: 'equals', value: 'planner' } }),
    rule('prices', 'interest', 10, { type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 30 }),
    rule('guide', 'interest', 5, { type: 'behaviour', event: 'Asset Downloaded', where: { format: 'guide' }, atLeast: 1 }),
    rule('left', 'disqualifying', 0, { type: 'behaviour', event: 'Unsubscribed', atLeast: 4 }),
  ],
  mql: { fit: 5, interest: 15 },
  journey: [],
  grades: { fit: [30, 20, 10], interest: [30, 20, 10] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};
const draft: DefinitionBody = { ...active, triggers: active.triggers.filter(({ id }) => id !== 'planner'), mql: { fit: 0, interest: 10 } };

it('counts what SQL counts', async () => {
  const store = await testStoreForTest();
  const { id, now } = await randomWorkspace(store, 11, { people: 400, withMoves: false });
  const loading = { workspaceId: id, asked: askedBy([active, draft]), known: null, now, mostBytes: 1e8, onProgress: () => {} };
  const { history } = await store.inSnapshot(id, (snapshot) => loadHistory(snapshot, loading), new AbortController().signal);
  const versions = { active, draft };
  const { tally } = await replayHistory(history, versions, { signal: new AbortController().signal, onProgress: () => {}, threads: 2 });
  const hashes = { draft: 'd'.repeat(64), active: 'a'.repeat(64) };
  const result = resultOf({ tally, triggers: compareTriggers(versions), hashes, asOf: history.asOf });

  const oracle = await oracleOf(store, id, now);
  expect(result.active?.mqls).toBeGreaterThan(20);
  expect(result.groups.added.people).toBeGreaterThan(20);
  expect({
    asOf: result.asOf,
    people: result.people,
    events: result.events,
    judged: result.judged,
    outcomes: result.outcomes,
    months: result.months.filter(({ active: some, draft: others }) => some + others > 0),
    groups: Object.fromEntries(
      Object.entries(result.groups).map(([name, { people, precision, outcomes, won }]) => [
        name,
        { people, good: precision.hits, judged: precision.n, outcomesGood: outcomes.hits, outcomesKnown: outcomes.n, won },
      ]),
    ),
    active: plain(result.active),
    draft: plain(result.draft),
    triggers: Object.fromEntries(
      result.triggers.map(({ triggerId, peopleDraft, peopleActive, precision: { hits, n } }) => [
        triggerId,
        { peopleActive, peopleDraft, good: hits, judged: n },
      ]),
    ),
  }).toEqual(oracle);
});

function plain(version: ReturnType<typeof resultOf>['active']) {
  if (version === null) return null;
  const { mqls, handovers, precision, recall, outcomeRecall, outcomePrecision } = version;
  const counts = { precision, recall, outcomeRecall, outcomePrecision };
  return { mqls, handovers, ...Object.fromEntries(Object.entries(counts).map(([name, { hits, n }]) => [name, [hits, n]])) };
}

async function oracleOf(store: TestStore, workspaceId: string, now: Date): Promise<unknown> {
  const [row] = await asOwner(store.connection, ORACLE, [workspaceId, now.toISOString()]);
  return row?.['result'];
}

const PROPORTIONS = (
  when: string,
) => `'precision', jsonb_build_array(count(*) FILTER (WHERE ${when} AND verdict = 'good'), count(*) FILTER (WHERE ${when} AND verdict IS NOT NULL)),
  'recall', jsonb_build_array(count(*) FILTER (WHERE ${when} AND verdict = 'good'), count(*) FILTER (WHERE verdict = 'good')),
  'outcomeRecall', jsonb_build_array(count(*) FILTER (WHERE ${when} AND is_good), count(*) FILTER (WHERE is_good)),
  'outcomePrecision', jsonb_build_array(count(*) FILTER (WHERE ${when} AND is_good), count(*) FILTER (WHERE ${when} AND is_good IS NOT NULL))`;

const TRIGGER = (column: string, isInDraft: boolean) => `jsonb_build_object('peopleActive', count(${column}),
  'peopleDraft', ${isInDraft ? `count(${column})` : 'NULL::bigint'},
  'good', count(${column}) FILTER (WHERE verdict = 'good'), 'judged', count(${column}) FILTER (WHERE verdict IS NOT NULL))`;

/** The same by a database: everyone's first moments, then who was handed over when, then the counts. */
const ORACLE = `
WITH told AS (
  SELECT person_id, verdict, at, row_number() OVER (PARTITION BY person_id ORDER BY at DESC, feedback_id DESC) AS place FROM feedback
  WHERE workspace_id = $1 AND withdrawn_at IS NULL AND verdict <> 'notSure' AND at <= $2
), clock AS (
  SELECT max(at) AS as_of FROM (
    SELECT ts AS at FROM events WHERE workspace_id = $1 UNION ALL SELECT created_at FROM people WHERE workspace_id = $1
    UNION ALL SELECT at FROM told WHERE place = 1 UNION ALL SELECT at FROM outcomes WHERE workspace_id = $1) facts WHERE at <= $2
), seen AS (
  SELECT e.person_id, e.name, e.ts, e.properties, lag(e.ts) OVER (PARTITION BY e.person_id, e.name ORDER BY e.ts, e.event_id) AS before,
    row_number() OVER (PARTITION BY e.person_id, e.name ORDER BY e.ts, e.event_id) AS nth
  FROM events e, clock WHERE e.workspace_id = $1 AND e.ts <= as_of
), did AS (
  SELECT person_id, min(ts) FILTER (WHERE name = 'Pricing Viewed' AND ts - before <= interval '30 days') AS prices,
    min(ts) FILTER (WHERE name = 'Asset Downloaded' AND lower(trim(properties ->> 'format')) = 'guide') AS guide,
    min(ts) FILTER (WHERE name = 'Unsubscribed' AND nth >= 4) AS left_at
  FROM seen GROUP BY person_id
), first_times AS (
  SELECT p.person_id, CASE WHEN lower(trim(p.title)) = 'planner' THEN least(p.created_at, as_of) END AS planner, d.prices, d.guide, d.left_at
  FROM people p CROSS JOIN clock LEFT JOIN did d ON d.person_id = p.person_id WHERE p.workspace_id = $1
), ready AS (
  SELECT *, CASE WHEN planner IS NOT NULL AND prices IS NOT NULL AND guide IS NOT NULL THEN greatest(planner, prices, guide) END AS active_ready,
    prices AS draft_ready FROM first_times
), judged AS (
  SELECT r.*, CASE WHEN left_at IS NULL OR left_at > active_ready THEN active_ready END AS active_at,
    CASE WHEN left_at IS NULL OR left_at > draft_ready THEN draft_ready END AS draft_at, t.verdict,
    (SELECT bool_or(kind IN ('converted', 'won')) FROM outcomes o WHERE o.workspace_id = $1 AND o.person_id = r.person_id AND o.at <= $2) AS is_good,
    EXISTS (SELECT 1 FROM outcomes o WHERE o.workspace_id = $1 AND o.person_id = r.person_id AND o.at <= $2 AND kind = 'won') AS is_won
  FROM ready r LEFT JOIN told t ON t.person_id = r.person_id AND t.place = 1
), grouped AS (
  SELECT *, CASE WHEN draft_at IS NULL AND active_at IS NULL THEN 'neither' WHEN draft_at IS NULL THEN 'removed'
    WHEN active_at IS NULL THEN 'added' ELSE 'both' END AS of_group FROM judged
), by_month AS (
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*) FILTER (WHERE side = 'active') AS active, count(*) FILTER (WHERE side = 'draft') AS draft,
    count(*) FILTER (WHERE side = 'draft' AND of_group = 'added') AS added, count(*) FILTER (WHERE side = 'active' AND of_group = 'removed') AS removed
  FROM (SELECT 'active' AS side, active_at AS at, of_group FROM grouped UNION ALL SELECT 'draft', draft_at, of_group FROM grouped) sides
  WHERE at IS NOT NULL GROUP BY 1 ORDER BY 1
), by_group AS (
  SELECT name, jsonb_build_object('people', count(of_group), 'good', count(*) FILTER (WHERE verdict = 'good'),
    'judged', count(verdict), 'outcomesGood', count(*) FILTER (WHERE is_good), 'outcomesKnown', count(is_good), 'won', count(*) FILTER (WHERE is_won)) AS counts
  FROM unnest(ARRAY['added', 'removed', 'both', 'neither']) AS name LEFT JOIN grouped ON of_group = name GROUP BY name
)
SELECT jsonb_build_object(
  'asOf', (SELECT to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM clock),
  'people', count(*), 'events', (SELECT count(*) FROM seen),
  'judged', jsonb_build_object('good', count(*) FILTER (WHERE verdict = 'good'), 'notGood', count(*) FILTER (WHERE verdict = 'notGood')),
  'outcomes', jsonb_build_object('good', count(*) FILTER (WHERE is_good), 'known', count(is_good)),
  'months', (SELECT jsonb_agg(to_jsonb(by_month) ORDER BY month) FROM by_month),
  'groups', (SELECT jsonb_object_agg(name, counts) FROM by_group),
  'active', jsonb_build_object('mqls', count(active_at), 'handovers', count(active_at), ${PROPORTIONS('active_at IS NOT NULL')}),
  'draft', jsonb_build_object('mqls', count(draft_at), 'handovers', count(draft_at), ${PROPORTIONS('draft_at IS NOT NULL')}),
  'triggers', jsonb_build_object('prices', ${TRIGGER('prices', true)}, 'guide', ${TRIGGER('guide', true)}, 'left', ${TRIGGER('left_at', true)},
    'planner', ${TRIGGER('planner', false)})
) AS result FROM grouped`;

function rule(id: string, kind: Trigger['kind'], points: number, clause: Clause): Trigger {
  return { id, name: `Rule ${id}`, kind, points, clauses: [clause], decay: { type: 'none' } };
}
