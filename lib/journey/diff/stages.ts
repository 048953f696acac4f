import type { Criterion } from '../../contract/criterion.ts';
import type { DefinitionBody, JourneyRule, LifecycleRule } from '../../contract/definition.ts';
import { triggerName } from '../criterion-sentences.ts';
import { journeySentence, lifecycleSentence } from '../rule-sentences.ts';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from '../words/names.ts';
import { SECTIONS, sectionOfRule } from '../words/sections.ts';
import { listText, lowerFirst, quoted } from '../words/text.ts';
import { type DefinitionChange, isReordered, isSame, pairUp } from './change.ts';
import type { NewIds } from './triggers.ts';

export function diffStages(before: DefinitionBody, after: DefinitionBody, newIds: NewIds): DefinitionChange[] {
  return [...diffLifecycle(before, after, newIds), ...diffJourney(before, after, newIds)];
}

function diffLifecycle(before: DefinitionBody, after: DefinitionBody, newIds: NewIds): DefinitionChange[] {
  const [old, now] = [(before.lifecycle ?? []).map((rule) => withNewIds(rule, newIds)), after.lifecycle ?? []];
  const { added, removed, changed } = pairUp(old, now, (rule) => rule.stage);
  const change = (kind: DefinitionChange['kind'], rule: LifecycleRule, sentence: string): DefinitionChange => ({
    kind,
    section: sectionOfRule(rule),
    id: rule.stage,
    sentence,
  });
  return [
    ...added.map((rule) => change('added', rule, lifecycleSentence(rule, after))),
    ...removed.map((rule) => change('removed', rule, lifecycleSentence(rule, withNewTriggerIds(before, newIds)))),
    ...changed.map(([was, is]) =>
      change('changed', is, changeText(lifecycleSentence(is, after), lifecycleSentence(was, withNewTriggerIds(before, newIds)))),
    ),
    ...order(old, now, SECTIONS.back, 'lifecycle rules', ({ stage }) => LIFECYCLE_NAMES[stage]),
  ];
}

function diffJourney(before: DefinitionBody, after: DefinitionBody, newIds: NewIds): DefinitionChange[] {
  const old = before.journey.map((rule) => withNewIds(rule, newIds));
  const { added, removed, changed } = pairUp(old, after.journey, (rule) => rule.stage);
  const earlier = withNewTriggerIds(before, newIds);
  const change = (kind: DefinitionChange['kind'], { stage }: JourneyRule, sentence: string): DefinitionChange => ({
    kind,
    section: SECTIONS.journey,
    id: stage,
    sentence,
  });
  return [
    ...added.map((rule) => change('added', rule, journeySentence(rule, after))),
    ...removed.map((rule) => change('removed', rule, journeySentence(rule, earlier))),
    ...changed.map(([was, is]) =>
      change('changed', is, entriesText(was, is, earlier, after) ?? changeText(journeySentence(is, after), journeySentence(was, earlier))),
    ),
    ...order(old, after.journey, SECTIONS.journey, 'stages of the buyer’s journey', ({ stage }) => JOURNEY_NAMES[stage]),
  ];
}

/** A stage that only some more or fewer triggers lead to. */
function entriesText(was: JourneyRule, is: JourneyRule, before: DefinitionBody, after: DefinitionBody): string | null {
  if (!('anyOf' in was) || !('anyOf' in is) || !isSame(was.exit, is.exit)) return null;
  const more = is.anyOf.filter((id) => !was.anyOf.includes(id)).map((id) => triggerName(id, after));
  const fewer = was.anyOf.filter((id) => !is.anyOf.includes(id)).map((id) => triggerName(id, before));
  if (more.length === 0 && fewer.length === 0) return null;
  const parts = [
    more.length === 0 ? '' : `now also by ${listText(more, 'or')}`,
    fewer.length === 0 ? '' : `no longer by ${listText(fewer, 'or')}`,
  ];
  return `${JOURNEY_NAMES[is.stage]} is reached ${parts.filter((part) => part !== '').join(', and ')}`;
}

function changeText(now: string, before: string): string {
  return now === before ? `${quoted(now)} is written in another way, and means the same` : `${now} (before: ${lowerFirst(before)})`;
}

function order<T extends { stage: string }>(
  old: readonly T[],
  now: readonly T[],
  section: DefinitionChange['section'],
  what: string,
  nameOf: (rule: T) => string,
): DefinitionChange[] {
  const keys = (rules: readonly T[]) =>
    rules.map(({ stage }, index) => `${stage} ${rules.slice(0, index).filter((one) => one.stage === stage).length}`);
  const isSwapped = old.length === now.length && !isSame(old, now) && isSame(old.map(key).sort(), now.map(key).sort());
  if (!isReordered(keys(old), keys(now)) && !isSwapped) return [];
  const sentence = `The ${what} stand in another order, and the first that holds wins: ${listText(now.map(nameOf), 'and')}`;
  return [{ kind: 'changed', section, id: null, sentence }];
}

function key(rule: unknown): string {
  return JSON.stringify(rule);
}

/** An earlier rule with the ids that its triggers have now. */
function withNewIds<T extends LifecycleRule | JourneyRule>(rule: T, newIds: NewIds): T {
  if (newIds.size === 0) return rule;
  const now = (id: string) => newIds.get(id) ?? id;
  return {
    ...rule,
    ...('anyOf' in rule ? { anyOf: rule.anyOf.map(now) } : {}),
    ...('enter' in rule ? { enter: renamed(rule.enter, now) } : {}),
    ...(rule.exit === undefined ? {} : { exit: renamed(rule.exit, now) }),
  };
}

function renamed(criterion: Criterion, now: (id: string) => string): Criterion {
  if (criterion.type === 'trigger') return { ...criterion, id: now(criterion.id) };
  if (criterion.type === 'not') return { ...criterion, of: renamed(criterion.of, now) };
  return criterion.type === 'all' || criterion.type === 'any'
    ? { ...criterion, of: criterion.of.map((part) => renamed(part, now)) }
    : criterion;
}

/** The earlier definition, whose names are looked up by the ids of now. */
function withNewTriggerIds(body: DefinitionBody, newIds: NewIds): DefinitionBody {
  return { ...body, triggers: body.triggers.map((trigger) => ({ ...trigger, id: newIds.get(trigger.id) ?? trigger.id })) };
}
