import type { Clause, Condition, EventPattern } from '../contract/condition.ts';
import type { AttributeValue } from '../contract/primitives.ts';
import { eventWords, whereShown, whereWords } from './words/events.ts';
import { joined } from './words/groups.ts';
import { attributeName } from './words/names.ts';
import { countOf, lastText, lowerFirst, quoted, spanText, upperFirst } from './words/text.ts';
import { predicate, rangeWords, valueText } from './words/values.ts';

type Of<Type extends Clause['type']> = Extract<Clause, { type: Type }>;
type OtherEvent = NonNullable<Of<'behaviour'>['after']>;

/** What a receipt knows of a clause that holds: the value that was found, or how many events (or days with one) there were. */
export type Met = { value?: AttributeValue; count?: number };

/** A clause, or clauses joined, as one plain sentence without a full stop: what people read and sign. */
export function conditionSentence(condition: Condition): string {
  return upperFirst(phraseOf(condition, false));
}

/** The same inside another sentence: "viewed pricing at least 3 times in 7 days". */
export function conditionPhrase(condition: Condition): string {
  return phraseOf(condition, false);
}

/** A clause that holds, with what met it: "Viewed pricing 3 times in 7 days", "The company’s industry is Logistics". */
export function receiptSentence(clause: Clause, met: Met = {}): string {
  switch (clause.type) {
    case 'attribute':
      return attributeSentence(clause, met.value ?? null);
    case 'behaviour':
      return behaviourSentence(clause, met.count ?? clause.atLeast);
    default:
      return conditionSentence(clause);
  }
}

/** One clause over behaviour as a plain sentence, with the count that was reached: "Viewed pricing 3 times in 7 days". */
function behaviourSentence(clause: Of<'behaviour'>, count: number): string {
  const isOnce = count === 1 && clause.atLeast === 1;
  const times = count === 1 ? '' : ` ${clause.distinctDays ? `on ${countOf(count, 'different day')}` : timesText(count)}`;
  const window = clause.withinDays === undefined || isOnce ? '' : ` in ${spanText(clause.withinDays)}`;
  return `${eventWords(clause.event).past}${whereShown(clause.where)}${times}${window}${orderText(clause, whereShown)}`;
}

/** One clause over an attribute as a plain sentence, with the value that was found: "The company’s industry is Logistics". */
function attributeSentence({ of, name, test }: Of<'attribute'>, value: AttributeValue): string {
  const whose = attributeName(of, name);
  switch (test.op) {
    case 'equals':
    case 'oneOf':
      return `${whose} is ${valueText(value)}`;
    case 'contains':
      return `${whose}, ${valueText(value)}, contains ${quoted(test.text)}`;
    case 'range':
      return `${whose} is ${valueText(value)}, ${rangeWords(test.min, test.max)}`;
    case 'exists':
      return `${whose} is known: ${valueText(value)}`;
    case 'matches':
    case 'emailDomain':
      return `${whose}, ${valueText(value)}, ${predicate(test)}`;
  }
}

function phraseOf(condition: Condition, isNegated: boolean): string {
  switch (condition.type) {
    case 'all':
    case 'any':
      return joined(
        condition.type,
        condition.of.map((part) => phraseOf(part, false)),
        isNegated,
      );
    case 'not':
      return isNegated ? `not so: (${phraseOf(condition, false)})` : phraseOf(condition.of, true);
    case 'attribute':
      return lowerFirst(`${attributeName(condition.of, condition.name)} ${predicate(condition.test, isNegated)}`);
    case 'behaviour':
      return behaviourPhrase(condition, isNegated);
    case 'sequence':
      return `${isNegated ? 'not in this order: ' : ''}${sequencePhrase(condition)}`;
    case 'recency': {
      const { past } = eventWords(condition.event);
      const [did, span] = [`${lowerFirst(past)}${whereWords(condition.where)}`, lastText(condition.moreThanDaysAgo)];
      return isNegated ? `${did} in ${span}, or never` : `${did}, but not in ${span}`;
    }
  }
}

function behaviourPhrase(clause: Of<'behaviour'>, isNegated: boolean): string {
  const { past, isQuoted } = eventWords(clause.event);
  const not = isNegated ? (isQuoted ? 'no ' : 'has not ') : '';
  const least = clause.distinctDays ? ` on at least ${countOf(clause.atLeast, 'different day')}` : ` at least ${timesText(clause.atLeast)}`;
  const isOnce = clause.atLeast === 1 && !clause.distinctDays;
  return `${not}${lowerFirst(past)}${whereWords(clause.where)}${isOnce ? '' : least}${windowText(clause)}${orderText(clause, whereWords)}`;
}

function sequencePhrase({ steps, withinDays }: Of<'sequence'>): string {
  const [first = '', ...rest] = steps.map((step) => `${lowerFirst(eventWords(step.event).past)}${whereWords(step.where)}`);
  const window = withinDays === undefined ? '' : `, all within ${spanText(withinDays)}`;
  return `${[first, ...rest.map((step) => `then ${step}`)].join(', ')}${window}`;
}

/** Of one event it is said how long ago it may be; of several, how close together. */
function windowText({ withinDays, atLeast, distinctDays }: Of<'behaviour'>): string {
  if (withinDays === undefined) return '';
  return ` in ${atLeast === 1 && !distinctDays ? lastText(withinDays) : spanText(withinDays)}`;
}

function orderText({ after, before }: Of<'behaviour'>, where: (where: EventPattern['where']) => string): string {
  const one = (word: string, other: OtherEvent | undefined) => {
    if (other === undefined) return '';
    const span = other.withinDays === undefined ? '' : `at most ${spanText(other.withinDays)} `;
    return `, ${span}${word} ${eventWords(other.event).doing}${where(other.where)}`;
  };
  return `${one('after', after)}${one('before', before)}`;
}

function timesText(count: number): string {
  return count === 2 ? 'twice' : countOf(count, 'time');
}
