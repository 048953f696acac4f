import type { BusinessHours, DefinitionBody } from '../../contract/definition.ts';
import { dateText, dayName } from '../words/calendar.ts';
import { countOf, quoted } from '../words/text.ts';
import { type Report, under } from './report.ts';

/** Hours: a promise of more than a quarter of a year is none. */
const LONGEST = 2160;

/** A time to answer that can be kept and counted: a known time zone, and open hours that are hours. */
export function checkHandover({ handover: { slaHours, businessHours } }: DefinitionBody, report: Report): void {
  if (slaHours > LONGEST)
    report('handover.slaHours', `An answer within ${countOf(slaHours, 'hour')} is no promise. Use ${countOf(LONGEST, 'hour')} at most.`);
  if (slaHours < 1 / 60) report('handover.slaHours', 'Nobody answers within seconds. Use at least a minute (0.02 hours).');
  if (businessHours === undefined) return;
  const here = under(report, 'handover.businessHours');
  if (!isTimeZone(businessHours.timeZone))
    here(
      'timeZone',
      `${quoted(businessHours.timeZone)} is no time zone. Name it by a city, for example Europe/Berlin or America/New_York.`,
    );
  checkOpen(businessHours.open, here);
  for (const [index, day] of (businessHours.holidays ?? []).entries()) {
    if (businessHours.holidays?.indexOf(day) !== index) here(`holidays.${index}`, `${dateText(day)} is listed twice. Keep one.`);
  }
}

/** Whether this machine knows the zone by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function checkOpen(open: BusinessHours['open'], report: Report): void {
  for (const [index, { day, from, to }] of open.entries()) {
    if (from >= to) {
      report(
        `open.${index}.to`,
        `${from} to ${to} is no time: it ends before it begins. A night goes into two rows, until 24:00 and from 00:00.`,
      );
      continue;
    }
    const other = open.findIndex((one, place) => place < index && one.day === day && one.from < to && from < one.to);
    if (other !== -1)
      report(`open.${index}.from`, `${dayName(day)} ${from} to ${to} overlaps with row ${other + 1}. Join the two, or take one away.`);
  }
}
