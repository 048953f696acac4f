import type { Criterion } from '../contract/criterion.ts';
import type { DefinitionBody } from '../contract/definition.ts';
import { joined } from './words/groups.ts';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from './words/names.ts';
import { listText, numberText, quoted, spanText, upperFirst } from './words/text.ts';

type Triggers = Pick<DefinitionBody, 'triggers'>;

/** A condition on where somebody stands as one plain sentence without a full stop: "“Asked for a demo” counts". */
export function criterionSentence(criterion: Criterion, body: Triggers): string {
  return upperFirst(phraseOf(criterion, body, false));
}

/** The same inside another sentence. */
export function criterionPhrase(criterion: Criterion, body: Triggers): string {
  return phraseOf(criterion, body, false);
}

/** A trigger by its name in quotes; by its id where there is none, so that a sentence never lacks its subject. */
export function triggerName(id: string, { triggers }: Triggers): string {
  return quoted(triggers.find((trigger) => trigger.id === id)?.name ?? id);
}

function phraseOf(criterion: Criterion, body: Triggers, isNegated: boolean): string {
  const is = isNegated ? 'is not' : 'is';
  switch (criterion.type) {
    case 'all':
    case 'any':
      return joined(
        criterion.type,
        criterion.of.map((part) => phraseOf(part, body, false)),
        isNegated,
      );
    case 'not':
      return isNegated ? `not so: (${phraseOf(criterion, body, false)})` : phraseOf(criterion.of, body, true);
    case 'trigger':
      return `${triggerName(criterion.id, body)} ${isNegated ? 'does not count' : 'counts'}`;
    case 'score':
      return `${criterion.axis} is ${isNegated ? 'below' : 'at least'} ${numberText(criterion.atLeast)}`;
    case 'grade':
      return `the grade ${is} ${listText(criterion.anyOf, 'or')}`;
    case 'lifecycle':
      return `the lifecycle stage ${is} ${listText(
        criterion.anyOf.map((stage) => LIFECYCLE_NAMES[stage]),
        'or',
      )}`;
    case 'journey':
      return `the buyer’s journey ${is} at ${listText(
        criterion.anyOf.map((stage) => JOURNEY_NAMES[stage]),
        'or',
      )}`;
    case 'staying':
      return `the stage has ${isNegated ? 'not yet ' : ''}lasted ${spanText(criterion.days)}`;
  }
}
