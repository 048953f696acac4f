import type { BusinessHours, DefinitionBody } from '../../contract/definition.ts';
import { businessHoursSentence, groupSentence, mqlSentence, passiveSentence, reentrySentence, slaSentence } from '../rule-sentences.ts';
import { calendarText, dateText } from '../words/calendar.ts';
import { eventName } from '../words/events.ts';
import { SECTIONS } from '../words/sections.ts';
import { countOf, listText, lowerFirst, numberText, quoted } from '../words/text.ts';
import { type DefinitionChange, isReordered, isSame, pairUp } from './change.ts';

type Change = (sentence: string, kind?: DefinitionChange['kind'], id?: string | null) => DefinitionChange;

/** What stands beside triggers and stages: the hand-over, grades, the time to answer, groups and passive events. */
export function diffRest(before: DefinitionBody, after: DefinitionBody): DefinitionChange[] {
  const into =
    (section: DefinitionChange['section']): Change =>
    (sentence, kind = 'changed', id = null) => ({ kind, section, id, sentence });
  return [
    ...diffMql(before.mql, after.mql, into(SECTIONS.handover)),
    ...(before.reentryGuardDays === after.reentryGuardDays
      ? []
      : [into(SECTIONS.handover)(was(reentrySentence(after.reentryGuardDays), reentrySentence(before.reentryGuardDays)))]),
    ...diffHandover(before.handover, after.handover, into(SECTIONS.answer)),
    ...diffGroups(before, after, into(SECTIONS.points)),
    ...diffPassive(before.passive, after.passive, into(SECTIONS.lead)),
    ...diffGrades(before.grades, after.grades, into(SECTIONS.points)),
  ];
}

function was(now: string, before: string): string {
  return `${now} (before: ${lowerFirst(before)})`;
}

function diffMql(before: DefinitionBody['mql'], after: DefinitionBody['mql'], change: Change): DefinitionChange[] {
  if (isSame(before, after)) return [];
  if ('matrix' in before && 'matrix' in after) {
    const more = after.matrix.filter((grade) => !before.matrix.includes(grade));
    const fewer = before.matrix.filter((grade) => !after.matrix.includes(grade));
    const changes = [
      ...(more.length === 0 ? [] : [change(`Grade ${listText(more, 'and')} is now handed over, too`)]),
      ...(fewer.length === 0 ? [] : [change(`Grade ${listText(fewer, 'and')} is no longer handed over`)]),
    ];
    return changes.length > 0 ? changes : [change('The grades that are handed over are listed in another order, which means the same')];
  }
  if ('matrix' in before || 'matrix' in after) return [change(was(mqlSentence(after), mqlSentence(before)), 'changed', 'mql')];
  return (['fit', 'interest'] as const).flatMap((axis) =>
    before[axis] === after[axis]
      ? []
      : [change(`Somebody is handed over at ${axis} ${numberText(after[axis])} (was ${numberText(before[axis])})`, 'changed', 'mql')],
  );
}

function diffGrades(before: DefinitionBody['grades'], after: DefinitionBody['grades'], change: Change): DefinitionChange[] {
  return (['fit', 'interest'] as const).flatMap((axis) =>
    ([0, 1, 2] as const).flatMap((index) => {
      const [old, now] = [before[axis][index], after[axis][index]];
      const name = axis === 'fit' ? `Fit is ${'ABC'.charAt(index)}` : `Interest is ${index + 1}`;
      return old === now ? [] : [change(`${name} from ${numberText(now)} on (was ${numberText(old)})`)];
    }),
  );
}

function diffHandover(before: DefinitionBody['handover'], after: DefinitionBody['handover'], change: Change): DefinitionChange[] {
  const [old, now] = [slaSentence(before), slaSentence(after)];
  return [...(old === now ? [] : [change(was(now, old))]), ...diffHours(before.businessHours, after.businessHours, change)];
}

function diffHours(before: BusinessHours | undefined, after: BusinessHours | undefined, change: Change): DefinitionChange[] {
  if (isSame(before, after)) return [];
  if (before === undefined || after === undefined) {
    const hours = after ?? before;
    return hours === undefined ? [] : [change(businessHoursSentence(hours), after === undefined ? 'removed' : 'added')];
  }
  const [old, now] = [before.holidays ?? [], after.holidays ?? []];
  const more = now.filter((day) => !old.includes(day)).map(dateText);
  const fewer = old.filter((day) => !now.includes(day)).map(dateText);
  const week = (hours: BusinessHours) => calendarText({ timeZone: hours.timeZone, open: hours.open });
  const changes = [
    ...(week(before) === week(after) ? [] : [change(`Business hours are ${week(after)} (before: ${week(before)})`)]),
    ...(more.length === 0 ? [] : [change(`No business hours on ${listText(more, 'and')}`, 'added')]),
    ...(fewer.length === 0 ? [] : [change(`Business hours on ${listText(fewer, 'and')} again`, 'removed')]),
  ];
  return changes.length > 0 ? changes : [change('The business hours are written in another way, and mean the same')];
}

function diffGroups(before: DefinitionBody, after: DefinitionBody, change: Change): DefinitionChange[] {
  const [old, now] = [before.groups ?? [], after.groups ?? []];
  const { added, removed, changed } = pairUp(old, now, (group) => group.id);
  return [
    ...added.map((group) => change(groupSentence(group, after), 'added', group.id)),
    ...removed.map((group) => change(groupSentence(group, before), 'removed', group.id)),
    ...changed.flatMap(([was, is]) => [
      ...(was.name === is.name ? [] : [change(`The group ${quoted(was.name)} is now called ${quoted(is.name)}`, 'changed', is.id)]),
      ...(was.cap === is.cap
        ? []
        : [
            change(
              `${quoted(is.name)} gives at most ${countOf(is.cap, 'point')} in all instead of ${numberText(was.cap)}`,
              'changed',
              is.id,
            ),
          ]),
    ]),
    ...(isReordered(
      old.map(({ id }) => id),
      now.map(({ id }) => id),
    )
      ? [change('The groups stand in another order, which means the same')]
      : []),
  ];
}

function diffPassive(before: DefinitionBody['passive'], after: DefinitionBody['passive'], change: Change): DefinitionChange[] {
  if (isSame(before, after)) return [];
  if (before === undefined || after === undefined) {
    const passive = after ?? before;
    return passive === undefined ? [] : [change(passiveSentence(passive), after === undefined ? 'removed' : 'added')];
  }
  const more = after.events.filter((event) => !before.events.includes(event)).map(eventName);
  const fewer = before.events.filter((event) => !after.events.includes(event)).map(eventName);
  const changes = [
    ...(more.length === 0 ? [] : [change(`${listText(more, 'and')} now counts as something that only happened to them`, 'added')]),
    ...(fewer.length === 0
      ? []
      : [change(`${listText(fewer, 'and')} no longer counts as something that only happened to them`, 'removed')]),
    ...(before.cap === after.cap
      ? []
      : [change(`What only happened to them gives at most ${countOf(after.cap, 'point')} in all instead of ${numberText(before.cap)}`)]),
  ];
  return changes.length > 0 ? changes : [change('The passive events are listed in another order, which means the same')];
}
