import type { BusinessHours } from '../../contract/definition.ts';
import { listText, numberText } from './text.ts';

type Day = BusinessHours['open'][number]['day'];

const WEEK: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "Monday to Thursday 09:00 to 17:00, Friday 09:00 to 15:00, on the clocks of Europe/Berlin, but not on 25 December 2026". */
export function calendarText({ timeZone, open, holidays = [] }: BusinessHours): string {
  const days = WEEK.map((day) => ({ day, hours: hoursText(open.filter((one) => one.day === day)) })).filter(({ hours }) => hours !== '');
  const runs = days.reduce<{ days: Day[]; hours: string }[]>((runs, { day, hours }) => {
    const last = runs.at(-1);
    if (last?.hours === hours) last.days.push(day);
    else runs.push({ days: [day], hours });
    return runs;
  }, []);
  const week = runs.map((run) => `${daysText(run.days)} ${run.hours}`).join(', ');
  const off = holidays.length === 0 ? '' : `, but not on ${listText(holidays.map(dateText), 'and')}`;
  return `${week}, on the clocks of ${timeZone}${off}`;
}

/** "25 December 2026". */
export function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${numberText(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export function dayName(day: Day): string {
  return DAY_NAMES[day];
}

function hoursText(open: BusinessHours['open']): string {
  return listText(
    open.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, to }) => `${from} to ${to}`),
    'and',
  );
}

/** Three days and more in a row are a span. */
function daysText(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isRow = WEEK.indexOf(last) - WEEK.indexOf(first) === days.length - 1;
  return isRow && days.length > 2 ? `${DAY_NAMES[first]} to ${DAY_NAMES[last]}` : listText(days.map(dayName), 'and');
}
