import type { DefinitionBody } from '#lib/contract/definition.ts';
import { removeAt } from './list.ts';
import { withOptional } from './optional.ts';
import { freshKey } from './triggers.ts';

export function addGroup(body: DefinitionBody): DefinitionBody {
  return { ...body, groups: [...(body.groups ?? []), { id: freshKey(body), name: '', cap: 20 }] };
}

/** Takes a group away; its triggers stay, with no common limit. */
export function removeGroup(body: DefinitionBody, at: number): DefinitionBody {
  const groups = body.groups ?? [];
  const id = groups[at]?.id;
  const rest = removeAt(groups, at);
  const triggers = body.triggers.map((trigger) => (trigger.group === id ? withOptional(trigger, 'group', undefined) : trigger));
  return withOptional({ ...body, triggers }, 'groups', rest.length === 0 ? undefined : rest);
}

/** No passive events is no such rule. */
export function setPassive(body: DefinitionBody, passive: NonNullable<DefinitionBody['passive']>): DefinitionBody {
  return withOptional(body, 'passive', passive.events.length === 0 ? undefined : passive);
}
