import type { Criterion } from '../../contract/criterion.ts';
import type { DefinitionBody, JourneyRule } from '../../contract/definition.ts';
import type { LifecycleStage } from '../../contract/vocabulary.ts';
import { spanOf } from './compile-condition.ts';
import type { Check, CompiledRule, CompiledRules, Needs } from './compiled.ts';
import { anyCounts, compileCriterion, gradeIsIn, indexesOf, noNeeds, reaches, type StageAxis, triggersFor } from './criteria.ts';

/** Rules for these are asked before the hand-over, the others after it. */
const BACK: readonly LifecycleStage[] = ['recycled', 'disqualified', 'ineligible'];

/** The rules of both axes, of the hand-over and of the target group. */
export function compileRules(body: DefinitionBody): CompiledRules {
  const lifecycleNeeds = noNeeds();
  const journeyNeeds = noNeeds();
  const mqlNeeds = noNeeds();
  const lifecycle = (body.lifecycle ?? []).map((rule, index) => ({
    index,
    stage: rule.stage,
    enter: compileCriterion(rule.enter, 'lifecycle', body, lifecycleNeeds),
    exit: compileExit(rule.exit, 'lifecycle', body, lifecycleNeeds),
    triggers: triggersFor(rule.enter, body),
  }));
  const journey = body.journey.map((rule, index) => compileJourneyRule(rule, index, body, journeyNeeds));
  const qualifies = compileMql(body, mqlNeeds);
  const all = [lifecycleNeeds, journeyNeeds, mqlNeeds];
  return {
    lifecycle,
    back: lifecycle.filter(({ stage }) => BACK.includes(stage)),
    early: lifecycle.filter(({ stage }) => !BACK.includes(stage)),
    journey,
    lifecycleNeeds,
    journeyNeeds,
    qualifies,
    fitBar: fitBarOf(body),
    leastScores: 'matrix' in body.mql ? { fit: Number.NEGATIVE_INFINITY, interest: Number.NEGATIVE_INFINITY } : body.mql,
    isMonotone: !('matrix' in body.mql),
    bounds: {
      fit: ascending([...all.flatMap((needs) => needs.fit), fitBarOf(body)]),
      interest: ascending(all.flatMap((needs) => needs.interest)),
    },
    hasRuleFor: new Set(lifecycle.map(({ stage }) => stage)),
    canDisqualify: body.triggers.some(({ kind }) => kind === 'disqualifying'),
    guard: spanOf(body.reentryGuardDays),
    lifecycleUsesScores: usesScores(lifecycleNeeds),
    journeyUsesScores: usesScores(journeyNeeds),
    hasFadingAgainst: body.triggers.some(({ kind, points, decay }) => decay.type !== 'none' && (kind === 'negative' || points < 0)),
  };
}

function compileJourneyRule(rule: JourneyRule, index: number, body: DefinitionBody, needs: Needs): CompiledRule<JourneyRule['stage']> {
  const exit = compileExit(rule.exit, 'journey', body, needs);
  if ('enter' in rule) {
    const enter = compileCriterion(rule.enter, 'journey', body, needs);
    return { index, stage: rule.stage, enter, exit, triggers: triggersFor(rule.enter, body) };
  }
  const triggers = indexesOf(rule.anyOf, body);
  for (const index of triggers) needs.triggers.add(index);
  return { index, stage: rule.stage, enter: anyCounts(triggers), exit, triggers };
}

function compileExit(exit: Criterion | undefined, axis: StageAxis, body: DefinitionBody, needs: Needs): Check | null {
  return exit === undefined ? null : compileCriterion(exit, axis, body, needs);
}

function compileMql(body: DefinitionBody, needs: Needs): Check {
  if ('matrix' in body.mql) return gradeIsIn(body.mql.matrix, body, needs);
  const fits = reaches('fit', body.mql.fit, needs);
  const engages = reaches('interest', body.mql.interest, needs);
  return (standing) => fits(standing) && engages(standing);
}

/** The agreed fit; with a matrix, where its lowest letter begins. */
function fitBarOf({ mql, grades }: DefinitionBody): number {
  if (!('matrix' in mql)) return mql.fit;
  const lowest = Math.max(...mql.matrix.map((grade) => 'ABCD'.indexOf(grade.charAt(0))));
  return grades.fit[lowest] ?? Number.NEGATIVE_INFINITY;
}

function usesScores({ fit, interest }: Needs): boolean {
  return fit.length > 0 || interest.length > 0;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
