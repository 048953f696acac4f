import type { DefinitionBody, Trigger } from '../../contract/definition.ts';
import { numberText, quoted } from '../words/text.ts';
import { type Report, under } from './report.ts';

/** Days: fading slower than in ten years is no fading, and faster than in an hour is a slip. */
const SLOWEST = 3660;
const FASTEST = 1 / 24;

/** Ids and names that stand for one thing each, groups that exist, and points that can be given. */
export function checkTriggers({ triggers, groups = [], passive }: DefinitionBody, report: Report): void {
  checkTwins(triggers, 'triggers', 'trigger', report);
  checkTwins(groups, 'groups', 'group', report);
  const known = new Set(groups.map((group) => group.id));
  for (const [index, trigger] of triggers.entries()) {
    const here = under(report, 'triggers', index);
    checkPoints(trigger, here);
    checkCap(trigger, here);
    if (trigger.decay.type !== 'none') checkFading(trigger.decay.days, under(here, 'decay'));
    if (trigger.group !== undefined && !known.has(trigger.group))
      here(
        'group',
        `There is no group ${quoted(trigger.group)}. ${groups.length === 0 ? 'Add it first, or take it away here.' : `Use one of: ${groups.map((group) => group.id).join(', ')}.`}`,
      );
  }
  for (const [index, event] of (passive?.events ?? []).entries()) {
    if (passive?.events.indexOf(event) !== index) report(`passive.events.${index}`, `${quoted(event)} is listed twice. Keep one.`);
  }
}

function checkTwins(things: readonly { id: string; name: string }[], list: string, word: string, report: Report): void {
  const ids = new Map<string, number>();
  const names = new Map<string, number>();
  for (const [index, { id, name }] of things.entries()) {
    const plainName = name.toLowerCase();
    const [sameId, sameName] = [ids.get(id), names.get(plainName)];
    if (sameId !== undefined)
      report(`${list}.${index}.id`, `${quoted(id)} is the id of ${word} ${sameId + 1} already. Give this one an id of its own.`);
    if (sameName !== undefined)
      report(
        `${list}.${index}.name`,
        `${quoted(name)} is the name of ${word} ${sameName + 1} already. Receipts could not tell them apart: give it a name of its own.`,
      );
    if (sameId === undefined) ids.set(id, index);
    if (sameName === undefined) names.set(plainName, index);
  }
}

function checkPoints({ kind, points }: Trigger, report: Report): void {
  if ((kind === 'fit' || kind === 'interest') && points < 0)
    report('points', `A trigger of kind ${kind} gives points. To take ${numberText(-points)} away, make its kind “negative”.`);
  if (kind === 'negative' && points === 0) report('points', 'What speaks against somebody must take points away. Say how many.');
}

function checkCap({ kind, points, firings, cap }: Trigger, report: Report): void {
  if (kind === 'disqualifying') return;
  if (firings === 'each' && cap === undefined)
    report('cap', 'Every firing gives points, so one busy visitor would outweigh all else. Set the most that it can give in all.');
  if (cap !== undefined && cap < Math.abs(points))
    report(
      'cap',
      `The limit of ${numberText(cap)} is below the ${numberText(Math.abs(points))} points of one firing. Raise it, or give fewer points.`,
    );
}

function checkFading(days: number, report: Report): void {
  if (days > SLOWEST)
    report('days', `Points that fade over more than ${numberText(SLOWEST)} days do not fade. Choose “none”, or fewer days.`);
  if (days < FASTEST) report('days', 'Points that fade within the hour are gone before anybody looks. Use more days.');
}
