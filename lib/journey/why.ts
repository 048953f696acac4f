import type { DefinitionBody, LifecycleRule } from '../contract/definition.ts';
import { criterionPhrase } from './criterion-sentences.ts';
import { gradeOf } from './grade.ts';
import { pointsText } from './points.ts';
import type { Why } from './program.ts';
import { upperFirst } from './words/text.ts';

/** Why a step was made, in one plain sentence. `moves`: what people and the CRM said, in the order of the history. */
export function whyText(why: Why, body: DefinitionBody, moves: readonly { why: string }[]): string {
  switch (why.code) {
    case 'moved':
      return moves[why.move]?.why ?? '';
    case 'trigger':
      return nameOf(why.trigger, body);
    case 'reached': {
      const reached = reachedText(why, body);
      return why.trigger === null ? upperFirst(reached) : `${nameOf(why.trigger, body)}: ${reached}`;
    }
    case 'fell':
      return fellText(why, body);
    case 'lifecycleRule':
      return lifecycleRuleText(body.lifecycle?.[why.rule], body);
    case 'journeyRule': {
      const rule = body.journey[why.rule];
      return rule !== undefined && 'enter' in rule ? upperFirst(criterionPhrase(rule.enter, body)) : 'As agreed';
    }
    case 'fitsProfile':
      return 'Fits the agreed profile, has not engaged yet';
    case 'contactKnown':
      return 'We have their contact details';
    case 'nothingSeen':
      return 'Nothing seen yet that points to a stage';
    case 'nothingNew':
      return why.trigger === null ? 'Nothing new that points to a stage' : `Nothing new since: ${nameOf(why.trigger, body)}`;
  }
}

type Scores = { fit: number; interest: number };

function reachedText({ fit, interest }: Scores, { mql, grades }: DefinitionBody): string {
  if ('matrix' in mql) return `grade ${gradeOf(fit, interest, grades)} is one of those that are handed over`;
  return `fit ${pointsText(fit)} and interest ${pointsText(interest)} reach the agreed ${mql.fit} and ${mql.interest}`;
}

function fellText({ fit, interest }: Scores, { mql, grades }: DefinitionBody): string {
  if ('matrix' in mql) return `Grade ${gradeOf(fit, interest, grades)} is not one of those that are handed over`;
  const [what, now, agreed] = fit < mql.fit ? ['Fit', fit, mql.fit] : ['Interest', interest, mql.interest];
  return `${what} fell to ${pointsText(now)}, below the agreed ${agreed}`;
}

function lifecycleRuleText(rule: LifecycleRule | undefined, body: DefinitionBody): string {
  return rule === undefined ? 'As agreed' : (rule.reason ?? upperFirst(criterionPhrase(rule.enter, body)));
}

function nameOf(trigger: number, { triggers }: DefinitionBody): string {
  return triggers[trigger]?.name ?? '';
}
