import type {
  BusinessHours,
  Decay,
  DefinitionBody,
  JourneyRule,
  LifecycleRule,
  MqlRule,
  Trigger,
  TriggerGroup,
} from '../contract/definition.ts';
import { criterionPhrase, triggerName } from './criterion-sentences.ts';
import { DAY, fadesAfter } from './decay.ts';
import { isAboutBehaviour } from './leaves.ts';
import { conditionPhrase } from './sentences.ts';
import { calendarText } from './words/calendar.ts';
import { eventName } from './words/events.ts';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from './words/names.ts';
import { countOf, listText, numberText, quoted, spanText } from './words/text.ts';

type Triggers = Pick<DefinitionBody, 'triggers'>;

/** A trigger whole: "“Asked for a demo” gives 24 points for interest, halved every 45 days: asked for a demo". */
export function triggerSentence(trigger: Trigger): string {
  return `${quoted(trigger.name)} ${worthPhrase(trigger)}: ${conditionPhrase({ type: 'all', of: trigger.clauses })}`;
}

/** What a trigger is worth: "gives 24 points for interest, halved every 45 days", "disqualifies". */
export function worthPhrase(trigger: Trigger): string {
  if (trigger.kind === 'disqualifying')
    return [`disqualifies${whilePhrase(trigger)}`, countsPhrase(trigger)].filter((part) => part !== '').join(', ');
  return [givesPhrase(trigger), decayPhrase(trigger), capPhrase(trigger), countsPhrase(trigger)].filter((part) => part !== '').join(', ');
}

/** "Halved every 45 days", "Fades evenly to nothing in 30 days", "Does not fade". */
export function decaySentence(decay: Decay): string {
  if (decay.type === 'none') return 'Does not fade';
  return decay.type === 'halfLife' ? `Halved every ${spanText(decay.days)}` : `Fades evenly to nothing in ${spanText(decay.days)}`;
}

/** "“Reading” gives at most 20 points in all, from “Read a guide” and “Viewed six pages”". */
export function groupSentence(group: TriggerGroup, { triggers }: Triggers): string {
  const members = triggers.filter((trigger) => trigger.group === group.id).map((trigger) => quoted(trigger.name));
  const from = members.length === 0 ? '' : `, from ${listText(members, 'and')}`;
  return `${quoted(group.name)} gives at most ${countOf(group.cap, 'point')} in all${from}`;
}

/** Who is handed over: "Handed over to sales when fit is at least 30 and interest at least 20, unless something disqualifies". */
export function mqlSentence(mql: MqlRule): string {
  const reached =
    'matrix' in mql
      ? `the grade is ${listText(mql.matrix, 'or')}`
      : `fit is at least ${numberText(mql.fit)} and interest at least ${numberText(mql.interest)}`;
  return `Handed over to sales when ${reached}, unless something disqualifies`;
}

/** "Fit is A from 42, B from 30, C from 15, and D below". */
export function gradesSentence(axis: 'fit' | 'interest', grades: DefinitionBody['grades']): string {
  const [first, second, third, rest] = axis === 'fit' ? 'ABCD' : '1234';
  const [a, b, c] = grades[axis].map(numberText);
  return `${axis === 'fit' ? 'Fit' : 'Interest'} is ${first} from ${a}, ${second} from ${b}, ${third} from ${c}, and ${rest} below`;
}

/** "Recycled when “Went quiet” counts, until interest is at least 20; the reason shown is “Went quiet”". */
export function lifecycleSentence(rule: LifecycleRule, body: Triggers): string {
  const reason = rule.reason === undefined ? '' : `; the reason shown is ${quoted(rule.reason)}`;
  return `${LIFECYCLE_NAMES[rule.stage]} when ${criterionPhrase(rule.enter, body)}${untilPhrase(rule, body)}${reason}`;
}

/** "Decision when “Asked for a demo” or “Started a trial” counts". */
export function journeySentence(rule: JourneyRule, body: Triggers): string {
  const enter =
    'enter' in rule
      ? criterionPhrase(rule.enter, body)
      : `${listText(
          rule.anyOf.map((id) => triggerName(id, body)),
          'or',
        )} counts`;
  return `${JOURNEY_NAMES[rule.stage]} when ${enter}${untilPhrase(rule, body)}`;
}

/** "What only happened to them (“Opened an e-mail” and “SMS Sent”) makes nobody a lead, and gives at most 5 points in all". */
export function passiveSentence({ events, cap }: NonNullable<DefinitionBody['passive']>): string {
  if (events.length === 0) return 'Nothing counts as having only happened to somebody';
  return `What only happened to them (${listText(events.map(eventName), 'and')}) makes nobody a lead, and gives at most ${countOf(cap, 'point')} in all`;
}

/** "Sales answers within 8 business hours", "Sales answers within 24 hours". */
export function slaSentence({ slaHours, businessHours }: DefinitionBody['handover']): string {
  return `Sales answers within ${countOf(slaHours, businessHours === undefined ? 'hour' : 'business hour')}`;
}

/** "Business hours are Monday to Friday 09:00 to 17:30, on the clocks of Europe/Berlin, but not on 25 December 2026". */
export function businessHoursSentence(hours: BusinessHours): string {
  return `Business hours are ${calendarText(hours)}`;
}

/** "Nobody is handed over again within 30 days". */
export function reentrySentence(days: number): string {
  return days === 0 ? 'Somebody may be handed over again at any time' : `Nobody is handed over again within ${spanText(days)}`;
}

/** What one firing is worth, without fading and limits: "gives 24 points for interest". */
export function givesPhrase(trigger: Trigger): string {
  if (trigger.kind === 'disqualifying') return 'disqualifies';
  const isAgainst = trigger.kind === 'negative';
  const points = countOf(isAgainst ? Math.abs(trigger.points) : trigger.points, 'point');
  const each = trigger.firings === 'each' ? ' each time' : '';
  if (isAgainst) return `takes ${points} off ${isAboutBehaviour(trigger) ? 'interest' : 'fit'}${each}`;
  return `gives ${trigger.points === 0 ? 'no points' : points} for ${trigger.kind}${each}`;
}

/** What disqualifies does so until it has faded; for good without fading. */
function whilePhrase({ decay }: Trigger): string {
  const days = fadesAfter(decay) / DAY;
  if (decay.type === 'none') return '';
  return decay.type === 'linear' ? ` for ${spanText(Math.round(days * 10) / 10)}` : ` for about ${spanText(Math.round(days))}`;
}

function decayPhrase({ decay }: Pick<Trigger, 'decay'>): string {
  if (decay.type === 'none') return '';
  return decay.type === 'halfLife' ? `halved every ${spanText(decay.days)}` : `fading evenly to nothing in ${spanText(decay.days)}`;
}

function capPhrase({ cap }: Trigger): string {
  return cap === undefined ? '' : `at most ${numberText(cap)} in all`;
}

function countsPhrase({ counts }: Trigger): string {
  return counts === 'whileTrue' ? 'only as long as it holds' : '';
}

function untilPhrase({ exit }: Pick<LifecycleRule | JourneyRule, 'exit'>, body: Triggers): string {
  return exit === undefined ? '' : `, until ${criterionPhrase(exit, body)}`;
}
