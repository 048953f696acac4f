import type { Criterion } from '#lib/contract/criterion.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import type { TriggerKind } from '#lib/contract/vocabulary.ts';
import { blankClause } from './conditions.ts';
import { insertAt, move, removeAt } from './list.ts';

/** Keys of what was added here; they get a name of their own with the next save. */
const PROVISIONAL = /^new\d+$/;

const POINTS: Record<TriggerKind, number> = { fit: 10, interest: 5, negative: -5, disqualifying: 0 };

/** A trigger of a kind with one sentence to fill in. */
export function newTrigger(body: DefinitionBody, kind: TriggerKind): Trigger {
  return {
    id: freshKey(body),
    name: '',
    kind,
    clauses: [blankClause(kind === 'interest' ? 'behaviour' : 'attribute')],
    points: POINTS[kind],
    decay: kind === 'interest' ? { type: 'halfLife', days: 30 } : { type: 'none' },
  };
}

/** Adds it at the end of its kind's section. */
export function addTrigger(body: DefinitionBody, trigger: Trigger): DefinitionBody {
  const last = body.triggers.findLastIndex(({ kind }) => kind === trigger.kind);
  return { ...body, triggers: insertAt(body.triggers, last === -1 ? body.triggers.length : last + 1, trigger) };
}

/** A copy right below, to be changed. */
export function duplicateTrigger(body: DefinitionBody, at: number): DefinitionBody {
  const trigger = body.triggers[at];
  if (trigger === undefined) return body;
  const copy = { ...structuredClone(trigger), id: freshKey(body), name: `${trigger.name} (copy)` };
  return { ...body, triggers: insertAt(body.triggers, at + 1, copy) };
}

/** Takes a trigger out, and out of the journey stages that list it. A criterion that names it stays, and shows as a problem. */
export function removeTrigger(body: DefinitionBody, at: number): DefinitionBody {
  const id = body.triggers[at]?.id;
  return {
    ...body,
    triggers: removeAt(body.triggers, at),
    journey: body.journey.map((rule) => ('anyOf' in rule ? { ...rule, anyOf: rule.anyOf.filter((key) => key !== id) } : rule)),
  };
}

/** One place up or down among those of its kind; the others keep their order. Returns the body as it is where there is no such place. */
export function moveTrigger(body: DefinitionBody, at: number, step: 1 | -1): DefinitionBody {
  const kind = body.triggers[at]?.kind;
  for (let to = at + step; to >= 0 && to < body.triggers.length; to += step) {
    if (body.triggers[to]?.kind === kind) return { ...body, triggers: move(body.triggers, at, to) };
  }
  return body;
}

/** Gives keys that speak to what was added here: `Compared pricing twice` → `comparedPricingTwice`, wherever the key is used. */
export function settleKeys(body: DefinitionBody): DefinitionBody {
  const taken = new Set([...body.triggers.map(({ id }) => id), ...(body.groups ?? []).map(({ id }) => id)]);
  const names = new Map<string, string>();
  for (const { id, name } of [...body.triggers, ...(body.groups ?? [])]) {
    if (!PROVISIONAL.test(id)) continue;
    const key = unique(keyFrom(name), taken);
    taken.add(key);
    names.set(id, key);
  }
  return names.size === 0 ? body : renameKeys(body, (key) => names.get(key) ?? key);
}

/** A key that nothing in the body has yet. */
export function freshKey(body: DefinitionBody): string {
  const taken = new Set([...body.triggers, ...(body.groups ?? [])].map(({ id }) => id));
  let number = 1;
  while (taken.has(`new${number}`)) number += 1;
  return `new${number}`;
}

function renameKeys(body: DefinitionBody, rename: (key: string) => string): DefinitionBody {
  return {
    ...body,
    triggers: body.triggers.map((trigger) => ({
      ...trigger,
      id: rename(trigger.id),
      ...(trigger.group === undefined ? {} : { group: rename(trigger.group) }),
    })),
    ...(body.groups ? { groups: body.groups.map((group) => ({ ...group, id: rename(group.id) })) } : {}),
    journey: body.journey.map((rule) => ({
      ...('anyOf' in rule ? { ...rule, anyOf: rule.anyOf.map(rename) } : { ...rule, enter: renameIn(rule.enter, rename) }),
      ...(rule.exit ? { exit: renameIn(rule.exit, rename) } : {}),
    })),
    ...(body.lifecycle
      ? {
          lifecycle: body.lifecycle.map((rule) => ({
            ...rule,
            enter: renameIn(rule.enter, rename),
            ...(rule.exit ? { exit: renameIn(rule.exit, rename) } : {}),
          })),
        }
      : {}),
  };
}

function renameIn(criterion: Criterion, rename: (key: string) => string): Criterion {
  if (criterion.type === 'trigger') return { ...criterion, id: rename(criterion.id) };
  if (criterion.type === 'all' || criterion.type === 'any')
    return { ...criterion, of: criterion.of.map((inner) => renameIn(inner, rename)) };
  return criterion.type === 'not' ? { ...criterion, of: renameIn(criterion.of, rename) } : criterion;
}

function keyFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== '');
  const key = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const letters = key.replace(/^[^a-z]+/, '').slice(0, 48);
  return letters === '' ? 'trigger' : letters;
}

function unique(key: string, taken: ReadonlySet<string>): string {
  let number = 1;
  let candidate = key;
  while (taken.has(candidate)) {
    number += 1;
    candidate = `${key}${number}`;
  }
  return candidate;
}
