import type * as z from 'zod/mini';
import type { BusinessHours } from '#lib/contract/definition.ts';
import { Weekday } from '#lib/contract/definition.ts';

export type Day = z.infer<typeof Weekday>;
export type Span = BusinessHours['open'][number];

export const DAYS = Weekday.options;
export const DAY_NAMES: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const WORKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Nine to half past five on workdays, on the reader's own clocks. */
export function defaultHours(): BusinessHours {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    open: WORKDAYS.map((day) => ({ day, from: '09:00', to: '17:30' })),
  };
}

/** The zones that this browser knows, by name. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** A day's spans, in the order of the list. */
export function spansOf(hours: BusinessHours, day: Day): { span: Span; at: number }[] {
  return hours.open.flatMap((span, at) => (span.day === day ? [{ span, at }] : []));
}

/** Opens a closed day, like the open day before it, or adds an afternoon to an open one. */
export function addSpan(hours: BusinessHours, day: Day): BusinessHours {
  const [first] = spansOf(hours, day);
  const like = hours.open.at(-1) ?? { from: '09:00', to: '17:30' };
  const span: Span = first === undefined ? { day, from: like.from, to: like.to } : { day, from: '13:00', to: '17:30' };
  return { ...hours, open: byDay([...hours.open, span]) };
}

export function withHolidays(hours: BusinessHours, holidays: readonly string[]): BusinessHours {
  const { holidays: _, ...rest } = hours;
  return holidays.length === 0 ? rest : { ...rest, holidays: [...new Set(holidays)].sort() };
}

function byDay(open: readonly Span[]): Span[] {
  return [...open].sort((a, b) => DAYS.indexOf(a.day) - DAYS.indexOf(b.day) || a.from.localeCompare(b.from));
}
