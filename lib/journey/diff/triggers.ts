import type { Condition } from '../../contract/condition.ts';
import type { DefinitionBody, Trigger } from '../../contract/definition.ts';
import { clausesOf, isClause, patternsOf } from '../leaves.ts';
import { decaySentence, givesPhrase, triggerSentence } from '../rule-sentences.ts';
import { conditionPhrase } from '../sentences.ts';
import { SECTIONS, sectionOfKind } from '../words/sections.ts';
import { countOf, lowerFirst, numberText, quoted } from '../words/text.ts';
import { type DefinitionChange, isReordered, isSame, pairUp } from './change.ts';

/** Ids of triggers that got another id and kept their name: old → new. */
export type NewIds = ReadonlyMap<string, string>;

/** A trigger is the same by its id; one whose id is gone, by its name. */
export function newIdsOf(before: DefinitionBody, after: DefinitionBody): NewIds {
  const [old, now] = [new Set(before.triggers.map(({ id }) => id)), new Map(after.triggers.map((one) => [one.name.toLowerCase(), one]))];
  const kept = new Set(after.triggers.map(({ id }) => id));
  return new Map(
    before.triggers.flatMap(({ id, name }): [string, string][] => {
      const twin = now.get(name.toLowerCase());
      return kept.has(id) || twin === undefined || old.has(twin.id) ? [] : [[id, twin.id]];
    }),
  );
}

export function diffTriggers(before: DefinitionBody, after: DefinitionBody, newIds: NewIds): DefinitionChange[] {
  const idOf = ({ id }: Trigger) => newIds.get(id) ?? id;
  const { added, removed, changed } = pairUp(before.triggers, after.triggers, idOf);
  const change = (kind: DefinitionChange['kind'], trigger: Trigger, sentence: string): DefinitionChange => ({
    kind,
    section: sectionOfKind(trigger.kind),
    id: trigger.id,
    sentence,
  });
  return [
    ...added.map((trigger) => change('added', trigger, triggerSentence(trigger))),
    ...removed.map((trigger) => change('removed', trigger, triggerSentence(trigger))),
    ...changed.flatMap(([old, now]) => sentencesOf(old, now, before, after).map((sentence) => change('changed', now, sentence))),
    ...orderChange(before.triggers.map(idOf), after.triggers.map(idOf)),
  ];
}

function orderChange(before: readonly string[], after: readonly string[]): DefinitionChange[] {
  if (!isReordered(before, after)) return [];
  const sentence = 'The triggers stand in another order: where they share a limit, the earlier ones come first';
  return [{ kind: 'changed', section: SECTIONS.points, id: null, sentence }];
}

function sentencesOf(old: Trigger, now: Trigger, before: DefinitionBody, after: DefinitionBody): string[] {
  const name = quoted(now.name);
  const groupName = (id: string | undefined, { groups = [] }: DefinitionBody) =>
    quoted(groups.find((group) => group.id === id)?.name ?? id ?? '');
  const found: (string | null)[] = [
    old.name === now.name ? null : `${quoted(old.name)} is now called ${name}`,
    old.id === now.id ? null : `${name} has the id ${quoted(now.id)} instead of ${quoted(old.id)}`,
    old.kind === now.kind ? null : `${name} is now of kind ${now.kind} instead of ${old.kind}`,
    old.points === now.points ? null : pointsSentence(name, old, now),
    isSame(old.decay, now.decay)
      ? null
      : `${name}: ${lowerFirst(decaySentence(now.decay))} (before: ${lowerFirst(decaySentence(old.decay))})`,
    eachOf(old) === eachOf(now)
      ? null
      : `${name} ${eachOf(now) ? 'now gives its points at each firing' : 'now gives the points of its last firing only'}`,
    old.cap === now.cap ? null : capSentence(name, old.cap, now.cap),
    whileOf(old) === whileOf(now)
      ? null
      : `${name} now counts ${whileOf(now) ? 'only as long as it holds' : 'from its firing until it has faded'}`,
    old.group === now.group
      ? null
      : now.group === undefined
        ? `${name} no longer shares the limit of ${groupName(old.group, before)}`
        : `${name} now shares the limit of ${groupName(now.group, after)}`,
    ...conditionChanges(name, old.clauses, now.clauses),
  ];
  const sentences = found.filter((sentence) => sentence !== null);
  return sentences.length > 0 ? sentences : [`${name} is written in another way, and means the same`];
}

function pointsSentence(name: string, old: Trigger, now: Trigger): string {
  if (now.kind === 'disqualifying')
    return `${name} carries ${countOf(now.points, 'point')} instead of ${numberText(old.points)}, which count for nothing`;
  if (now.kind === old.kind && givesPhrase(now) === givesPhrase(old)) return `${name} has its points with another sign, and means the same`;
  const [worth, was] = now.kind === 'negative' ? [Math.abs(now.points), Math.abs(old.points)] : [now.points, old.points];
  return `${name} ${now.kind === 'negative' ? 'takes' : 'gives'} ${countOf(worth, 'point')} instead of ${numberText(was)}`;
}

function capSentence(name: string, old: number | undefined, now: number | undefined): string {
  if (now === undefined) return `${name} is no longer limited to ${countOf(old ?? 0, 'point')} in all`;
  return `${name} gives at most ${countOf(now, 'point')} in all${old === undefined ? '' : ` instead of ${numberText(old)}`}`;
}

function conditionChanges(name: string, old: readonly Condition[], now: readonly Condition[]): string[] {
  const { added, removed } = pairUp(old, now, (condition) => JSON.stringify(condition));
  const isOne = added.length === 1 && removed.length === 1;
  const { changed, ...rest } = pairUp(removed, added, (condition) => (isOne ? '' : subjectOf(condition)));
  const rewritten = changed.flatMap(([before, after]) => {
    const [asked, asks] = [conditionPhrase(before), conditionPhrase(after)];
    return asks === asked ? [] : [`${name} now asks: ${asks} (before: ${asked})`];
  });
  const [asks, asked] = [rest.added.map(conditionPhrase), rest.removed.map(conditionPhrase)];
  const moved =
    added.length === 0 && removed.length === 0 && !isSame(old, now)
      ? [`${name} has its conditions in another order, and means the same`]
      : [];
  return [
    ...rewritten,
    ...asks.map((phrase) => `${name} now also asks: ${phrase}`),
    ...asked.map((phrase) => `${name} no longer asks: ${phrase}`),
    ...moved,
  ];
}

/** What a condition is about: when it changes, it is still the same one. */
function subjectOf(condition: Condition): string {
  const clauses = clausesOf(condition).map(({ leaf }) =>
    leaf.type === 'attribute' ? `${leaf.of} ${leaf.name}` : patternsOf(leaf)[0]?.pattern.event,
  );
  return `${isClause(condition) ? '' : condition.type} ${clauses.join(', ')}`;
}

function eachOf({ firings }: Trigger): boolean {
  return firings === 'each';
}

function whileOf({ counts }: Trigger): boolean {
  return counts === 'whileTrue';
}
