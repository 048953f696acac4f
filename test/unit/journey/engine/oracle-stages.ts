import type { Criterion } from '#lib/contract/criterion.ts';
import type { JourneyRule, LifecycleRule } from '#lib/contract/definition.ts';
import type { Move } from '#lib/journey/program.ts';
import { DAY } from '../build.ts';
import { endsOf, isLive, lastTime, type Past, passiveOnly, scoreAt } from './oracle-points.ts';

export type Step = { stage: string; at: number };
type Axis = 'lifecycle' | 'journey';
type Place = { stage: string | null; since: number; rule: number; steps: Step[] };
/** Where somebody stands at a time. */
type State = Record<Axis, Place> & { past: Past; at: number; isOwned: boolean; handedOverAt: number; guardedUntil: number };

/** The ledgers of both axes, judged at every time at which the language says that one is looked at, each time from scratch. */
export function stagesOf(past: Past, moves: readonly Move[], now: number): Record<Axis, Step[]> {
  const { body, known, fired } = past;
  const known0 = Math.min(known.knownSince, now);
  const start = Math.min(known0, ...fired.flatMap(({ times }) => times), ...moves.map(({ at }) => at));
  const ends = fired.map((one) => ({ one, ends: endsOf(one, known) }));
  const news = new Set([start, ...fired.flatMap(({ times }) => times), ...moves.map(({ at }) => at)]);
  for (const { one, ends: own } of ends) if (one.trigger.kind === 'disqualifying') for (const { at } of own) news.add(at);
  const lifecycleRefs = new Set(
    refsOf((body.lifecycle ?? []).flatMap(({ enter, exit }) => [enter, ...(exit === undefined ? [] : [exit])])),
  );
  const journeyRefs = new Set(
    body.journey.flatMap((rule) =>
      ['anyOf' in rule ? rule.anyOf : refsOf([rule.enter]), refsOf(rule.exit === undefined ? [] : [rule.exit])].flat(),
    ),
  );
  const settles = (refs: ReadonlySet<string>) =>
    new Set(
      ends.flatMap(({ one, ends: own }) =>
        own.filter(({ isClosing }) => isClosing || one.trigger.counts === 'whileTrue' || refs.has(one.trigger.id)).map(({ at }) => at),
      ),
    );
  const forLifecycle = settles(lifecycleRefs);
  const forJourney = settles(journeyRefs);
  const lifecycleStays = staysOf((body.lifecycle ?? []).flatMap((rule) => [rule.enter, rule.exit]));
  const journeyStays = staysOf(body.journey.flatMap((rule) => ['enter' in rule ? rule.enter : undefined, rule.exit]));
  const fixed = [...news, ...forLifecycle, ...forJourney].filter((at) => at > start && at <= now).sort((a, b) => a - b);

  const place = (): Place => ({ stage: null, since: start, rule: -1, steps: [] });
  const state: State = {
    past,
    at: start,
    lifecycle: place(),
    journey: place(),
    isOwned: false,
    handedOverAt: -Infinity,
    guardedUntil: -Infinity,
  };
  settle(state, true, true);
  let base = start;
  for (;;) {
    const { at } = state;
    if (news.has(at)) {
      base = at;
      for (const move of moves.filter((one) => one.at === at)) apply(state, move);
    }
    const isLook = news.has(at) || (at - base) % DAY === 0;
    const stayed = (axis: Axis, stays: readonly number[]) => stays.some((stay) => state[axis].since + stay === at);
    settle(
      state,
      isLook || forLifecycle.has(at) || state.guardedUntil === at || stayed('lifecycle', lifecycleStays),
      isLook || forJourney.has(at) || stayed('journey', journeyStays),
    );
    const waits = [
      state.guardedUntil,
      ...lifecycleStays.map((stay) => state.lifecycle.since + stay),
      ...journeyStays.map((stay) => state.journey.since + stay),
    ];
    const look = base + (Math.floor((at - base) / DAY) + 1) * DAY;
    const next = Math.min(...[...fixed, ...waits, look].filter((time) => time > at));
    if (next > now) return { lifecycle: state.lifecycle.steps, journey: state.journey.steps };
    state.at = next;
  }
}

function settle(state: State, lifecycle: boolean, journey: boolean): void {
  const { body } = state.past;
  const journeyLooks = asks(
    body.journey.flatMap((rule) => ['enter' in rule ? rule.enter : undefined, rule.exit]),
    'lifecycle',
  );
  const lifecycleLooks = asks(
    (body.lifecycle ?? []).flatMap((rule) => [rule.enter, rule.exit]),
    'journey',
  );
  if (journeyLooks) {
    const isNew = lifecycle && settleLifecycle(state);
    if (journey || isNew) settleJourney(state);
    return;
  }
  const isNew = journey && settleJourney(state);
  if (lifecycle || (isNew && lifecycleLooks)) settleLifecycle(state);
}

function settleJourney(state: State): boolean {
  const { journey } = state.past.body;
  const rule = journey.findIndex((one, index) => holds(one, index, 'journey', state));
  return enter(state, 'journey', journey[rule]?.stage ?? 'unaware', rule);
}

function settleLifecycle(state: State): boolean {
  if (state.isOwned) return false;
  const [stage, rule] = judged(state);
  return enterLifecycle(state, stage, rule);
}

function judged(state: State): [stage: string, rule: number] {
  const { past, at, lifecycle, guardedUntil, handedOverAt } = state;
  const { body, fired, known } = past;
  const { stage, rule } = lifecycle;
  const rules = body.lifecycle ?? [];
  if (fired.some((one) => one.trigger.kind === 'disqualifying' && isLive(one, at, known))) return ['disqualified', -1];
  const back = rules.findIndex(
    (one, index) => ['recycled', 'disqualified', 'ineligible'].includes(one.stage) && holds(one, index, 'lifecycle', state),
  );
  if (back !== -1) return [rules[back]?.stage ?? '', back];
  const qualifies =
    'matrix' in body.mql
      ? meets({ type: 'grade', anyOf: body.mql.matrix }, 'lifecycle', state)
      : scoreAt(past, 'fit', at) >= body.mql.fit - 1e-9 && scoreAt(past, 'interest', at) >= body.mql.interest - 1e-9;
  const guard = body.reentryGuardDays * DAY;
  if (stage === 'mql') return qualifies || at < handedOverAt + guard ? ['mql', -1] : ['recycled', -1];
  if (qualifies && at >= guardedUntil) return ['mql', -1];
  const exit = rules[rule]?.exit;
  const isOut = exit !== undefined && meets(exit, 'lifecycle', state);
  if (stage === 'recycled' && !isOut) return ['recycled', rule];
  const early = rules.findIndex(
    (one, index) => ['target', 'subscriber', 'lead'].includes(one.stage) && holds(one, index, 'lifecycle', state),
  );
  if (early !== -1) return [rules[early]?.stage ?? '', early];
  const hasOwn = (name: string) => rules.some((one) => one.stage === name);
  const acted = fired.some((one) => one.trigger.kind === 'interest' && !passiveOnly(one.trigger, body) && lastTime(one, at) !== null);
  if (!hasOwn('lead') && acted) return ['lead', -1];
  if (stage !== null && !isOut && (rule !== -1 || ['target', 'subscriber', 'lead'].includes(stage))) return [stage, rule];
  const bar =
    'matrix' in body.mql
      ? Math.min(...body.mql.matrix.map((grade) => body.grades.fit['ABC'.indexOf(grade.charAt(0))] ?? Number.NEGATIVE_INFINITY))
      : body.mql.fit;
  if (!hasOwn('target') && scoreAt(past, 'fit', at) >= bar - 1e-9) return ['target', -1];
  return [['lead', 'subscriber', 'target'].find((name) => !hasOwn(name)) ?? 'subscriber', -1];
}

function holds(rule: LifecycleRule | JourneyRule, index: number, axis: Axis, state: State): boolean {
  const isOut = rule.exit !== undefined && meets(rule.exit, axis, state);
  const isIn = rule.exit !== undefined && state[axis].rule === index;
  const enter: Criterion = 'enter' in rule ? rule.enter : { type: 'any', of: rule.anyOf.map((id) => ({ type: 'trigger', id })) };
  return !isOut && (isIn || meets(enter, axis, state));
}

function meets(criterion: Criterion, axis: Axis, state: State): boolean {
  const { past, at } = state;
  switch (criterion.type) {
    case 'all':
      return criterion.of.every((part) => meets(part, axis, state));
    case 'any':
      return criterion.of.some((part) => meets(part, axis, state));
    case 'not':
      return !meets(criterion.of, axis, state);
    case 'trigger':
      return past.fired.some((one) => one.trigger.id === criterion.id && isLive(one, at, past.known));
    case 'score':
      return scoreAt(past, criterion.axis, at) >= criterion.atLeast - 1e-9;
    case 'grade':
      return criterion.anyOf.includes(`${band(past, 'fit', at, 'ABCD')}${band(past, 'interest', at, '1234')}`);
    case 'lifecycle':
    case 'journey':
      return criterion.anyOf.some((stage) => stage === state[criterion.type].stage);
    case 'staying':
      return at - state[axis].since >= criterion.days * DAY;
  }
}

function band(past: Past, axis: 'fit' | 'interest', time: number, names: string): string {
  const score = scoreAt(past, axis, time);
  return names.charAt(past.body.grades[axis].filter((bound) => score < bound - 1e-9).length);
}

function apply(state: State, move: Move): void {
  state.isOwned = !['target', 'subscriber', 'lead', 'recycled'].includes(move.stage);
  state.lifecycle.rule = -1;
  if (!enterLifecycle(state, move.stage, -1)) return;
  if (move.stage === 'recycled' || move.stage === 'disqualified') guard(state, move.at);
}

function enterLifecycle(state: State, stage: string, rule: number): boolean {
  const from = state.lifecycle.stage;
  if (!enter(state, 'lifecycle', stage, rule)) return false;
  if (from === 'mql') guard(state, state.handedOverAt);
  if (stage === 'mql') state.handedOverAt = state.at;
  return true;
}

function enter(state: State, axis: Axis, stage: string, rule: number): boolean {
  const place = state[axis];
  place.rule = rule;
  if (place.stage === stage) return false;
  place.stage = stage;
  place.since = state.at;
  place.steps.push({ stage, at: state.at });
  return true;
}

function guard(state: State, from: number): void {
  state.guardedUntil = Math.max(state.guardedUntil, from + state.past.body.reentryGuardDays * DAY);
}

type Maybe = Criterion | undefined;

function testsIn(criteria: readonly Maybe[]): Criterion[] {
  return criteria.flatMap((one): Criterion[] => {
    if (one === undefined) return [];
    if (one.type === 'all' || one.type === 'any') return testsIn(one.of);
    return one.type === 'not' ? testsIn([one.of]) : [one];
  });
}

function refsOf(criteria: readonly Criterion[]): string[] {
  return testsIn(criteria).flatMap((one) => (one.type === 'trigger' ? [one.id] : []));
}

function staysOf(criteria: readonly Maybe[]): number[] {
  return testsIn(criteria).flatMap((one) => (one.type === 'staying' ? [one.days * DAY] : []));
}

function asks(criteria: readonly Maybe[], axis: Axis): boolean {
  return testsIn(criteria).some((one) => one.type === axis);
}
