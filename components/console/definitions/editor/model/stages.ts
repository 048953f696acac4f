import type { DefinitionBody, JourneyRule, LifecycleRule } from '#lib/contract/definition.ts';
import { JourneyStage } from '#lib/contract/vocabulary.ts';
import { blankTest } from './criteria.ts';
import { insertAt } from './list.ts';

/** A rule for a stage, at the stage's place: from the last stage to the first. */
export function addJourneyRule(rules: readonly JourneyRule[], stage: JourneyStage): JourneyRule[] {
  const order = JourneyStage.options;
  const before = rules.findIndex((rule) => order.indexOf(rule.stage) < order.indexOf(stage));
  return insertAt(rules, before === -1 ? rules.length : before, { stage, anyOf: [] });
}

/** The same rule by criteria, with its triggers joined by “at least one of”. */
export function journeyAsCriterion(rule: JourneyRule): JourneyRule {
  if (!('anyOf' in rule)) return rule;
  const tests = rule.anyOf.map((id) => ({ type: 'trigger', id }) as const);
  const [first = blankTest('trigger')] = tests;
  return { stage: rule.stage, enter: tests.length < 2 ? first : { type: 'any', of: tests }, ...exitOf(rule) };
}

/** The same rule by triggers: those that its criterion names on their own. What else it asked for is dropped. */
export function journeyAsTriggers(rule: JourneyRule): JourneyRule {
  if ('anyOf' in rule) return rule;
  const { enter } = rule;
  const tests = enter.type === 'any' ? enter.of : [enter];
  return {
    stage: rule.stage,
    anyOf: tests.flatMap((test) => (test.type === 'trigger' && test.id !== '' ? [test.id] : [])),
    ...exitOf(rule),
  };
}

/** A rule that can be read at once, for each stage that judging can reach. */
export function newLifecycleRule(stage: LifecycleRule['stage']): LifecycleRule {
  if (stage !== 'recycled') return { stage, enter: blankTest('trigger') };
  return {
    stage,
    enter: {
      type: 'all',
      of: [
        { type: 'lifecycle', anyOf: ['mql'] },
        { type: 'staying', days: 90 },
      ],
    },
    reason: 'Went quiet',
  };
}

export function setLifecycle(body: DefinitionBody, rules: readonly LifecycleRule[]): DefinitionBody {
  const { lifecycle: _, ...rest } = body;
  return rules.length === 0 ? rest : { ...rest, lifecycle: [...rules] };
}

function exitOf(rule: JourneyRule): Pick<JourneyRule, 'exit'> {
  return rule.exit === undefined ? {} : { exit: rule.exit };
}
