import type { BusinessHours } from '../contract/definition.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days without a single open hour after which there will never be one: more than seven years of weekly holidays, the most that a calendar lists. */
const LONGEST_PAUSE = 2700;

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * The time at which so many business hours have passed since `at`; both in milliseconds since the epoch. Outside of open hours the clock stands still.
 * The open hours are those of the calendar's own clocks, so a day on which they are put forward or back is an hour shorter or longer where
 * that hour lies in them. A calendar that never opens gives Infinity.
 */
export function addBusinessTime(at: number, hours: number, calendar: BusinessHours): number {
  const openOn = calendarOf(calendar);
  let left = Math.round(hours * HOUR);
  let pause = 0;
  // A day before what the clocks of UTC show: no time zone is further behind.
  for (let day = Math.floor(at / DAY) * DAY - DAY; pause < LONGEST_PAUSE; day += DAY, pause += 1) {
    for (const [from, to] of openOn(day)) {
      const start = Math.max(from, at);
      if (to <= start) continue;
      if (to - start >= left) return start + left;
      left -= to - start;
      pause = 0;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** A day's open spans in real time, ascending. `day` is midnight of that date as if in UTC. */
type OpenOn = (day: number) => readonly Span[];
type Span = readonly [from: number, to: number];

/** Most days that are kept of one calendar: some ten years. */
const MOST_KEPT = 4000;

const calendars = new WeakMap<BusinessHours, OpenOn>();

/** A calendar that keeps the days it has worked out: judging many people asks for the same ones. */
function calendarOf(calendar: BusinessHours): OpenOn {
  const known = calendars.get(calendar);
  if (known !== undefined) return known;
  const zone = zoneOf(calendar.timeZone);
  const holidays = new Set(calendar.holidays ?? []);
  const days = new Map<number, Span[]>();
  const openOn: OpenOn = (day) => {
    const kept = days.get(day);
    if (kept !== undefined) return kept;
    const spans = spansOn(day, calendar, holidays, zone);
    if (days.size >= MOST_KEPT) days.clear();
    days.set(day, spans);
    return spans;
  };
  calendars.set(calendar, openOn);
  return openOn;
}

function spansOn(day: number, { open }: BusinessHours, holidays: ReadonlySet<string>, zone: Zone): Span[] {
  const date = new Date(day);
  if (holidays.has(date.toISOString().slice(0, 10))) return [];
  const rows = open.filter((one) => one.day === WEEK[date.getUTCDay()]);
  if (rows.length === 0) return [];
  return stretches(day, zone)
    .flatMap(({ offset, start, end }) =>
      rows.map(({ from, to }): Span => [Math.max(start, day + clockTime(from) - offset), Math.min(end, day + clockTime(to) - offset)]),
    )
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
}

/** The stretches of real time around a date in which the clocks keep one distance to UTC: one, or two where they are put forward or back. */
function stretches(day: number, { offsetAt }: Zone): { offset: number; start: number; end: number }[] {
  const [from, to] = [day - DAY, day + 2 * DAY];
  const [before, after] = [offsetAt(from), offsetAt(to)];
  if (before === after) return [{ offset: before, start: from, end: to }];
  let [low, high] = [from / MINUTE, to / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return [
    { offset: before, start: from, end: high * MINUTE },
    { offset: after, start: high * MINUTE, end: to },
  ];
}

function clockTime(text: string): number {
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}

/** A time zone: how far its clocks are ahead of UTC at a time, in milliseconds. */
type Zone = { offsetAt: (at: number) => number };

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = newZone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function newZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return {
    offsetAt: (at) => {
      const second = Math.floor(at / 1000) * 1000;
      const shown = Object.fromEntries(format.formatToParts(second).map(({ type, value }) => [type, Number(value)]));
      return (
        Date.UTC(
          part(shown, 'year'),
          part(shown, 'month') - 1,
          part(shown, 'day'),
          part(shown, 'hour'),
          part(shown, 'minute'),
          part(shown, 'second'),
        ) - second
      );
    },
  };
}

function part(shown: Readonly<Record<string, number>>, name: string): number {
  return shown[name] ?? 0;
}
