import type { DefinitionBody } from '../contract/definition.ts';
import { agreementSections } from './agreement-text.ts';
import { type DefinitionChange, isSame } from './diff/change.ts';
import { diffRest } from './diff/rest.ts';
import { diffStages } from './diff/stages.ts';
import { diffTriggers, newIdsOf } from './diff/triggers.ts';
import { SECTIONS } from './words/sections.ts';

export type { DefinitionChange } from './diff/change.ts';

const ORDER: readonly string[] = Object.values(SECTIONS);
/** An empty list instead of none, for example: other content to sign, and yet the same rules. */
const SAME_IN_OTHER_WORDS: DefinitionChange = {
  kind: 'changed',
  section: SECTIONS.lead,
  id: null,
  sentence: 'The definition is written in another way, and means the same',
};

/**
 * What changes from one definition to the next, as sentences, in the order of the agreement's sections. Empty exactly when both are the same. A trigger
 * or group is followed by its id, so a new name is a new name and not a new rule. `before` null: all of `after` is new.
 */
export function diffDefinitions(before: DefinitionBody | null, after: DefinitionBody): DefinitionChange[] {
  if (before === null) return allNew(after);
  const newIds = newIdsOf(before, after);
  const changes = [...diffTriggers(before, after, newIds), ...diffStages(before, after, newIds), ...diffRest(before, after)];
  if (changes.length === 0 && !isSame(before, after)) return [SAME_IN_OTHER_WORDS];
  return changes.sort((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section));
}

function allNew(body: DefinitionBody): DefinitionChange[] {
  return agreementSections(body).flatMap(({ title, lines }) =>
    lines.map(({ id, sentence, details }) => ({
      kind: 'added' as const,
      section: Object.values(SECTIONS).find((section) => section === title) ?? SECTIONS.lead,
      id,
      sentence: details.length === 0 ? sentence : `${sentence}: ${details.join('; ')}`,
    })),
  );
}
