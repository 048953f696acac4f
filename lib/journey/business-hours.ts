import type { BusinessHours } from '../contract/definition.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days without a single open hour after which there will never be one. */
const LONGEST_PAUSE = 800;

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * The time at which so many business hours have passed since `at`; both in milliseconds since the epoch. Outside of open hours the clock stands still.
 * The open hours are those of the calendar's own clocks, so a day on which they are put forward or back is an hour shorter or longer where
 * that hour lies in them. A calendar that never opens gives Infinity.
 */
export function addBusinessTime(at: number, hours: number, calendar: BusinessHours): number {
  const zone = clockOf(calendar.timeZone);
  const holidays = new Set(calendar.holidays ?? []);
  let left = hours * HOUR;
  let pause = 0;
  for (let day = zone.dayOf(at); pause < LONGEST_PAUSE; day += DAY, pause += 1) {
    for (const [from, to] of openOn(day, calendar, holidays, zone)) {
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
function openOn(day: number, { open }: BusinessHours, holidays: ReadonlySet<string>, zone: Clock): [from: number, to: number][] {
  const date = new Date(day);
  if (holidays.has(date.toISOString().slice(0, 10))) return [];
  const name = WEEK[date.getUTCDay()];
  return open
    .filter((one) => one.day === name)
    .map(({ from, to }): [number, number] => [zone.timeOf(day + clockTime(from)), zone.timeOf(day + clockTime(to))])
    .sort((a, b) => a[0] - b[0]);
}

function clockTime(text: string): number {
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}

type Clock = {
  /** Midnight, as if in UTC, of the date that the zone's calendars show at a time. */
  dayOf: (at: number) => number;
  /** The first time at which the zone's clocks show this or later; `shown` as if in UTC. */
  timeOf: (shown: number) => number;
};

const clocks = new Map<string, Clock>();

function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function newClock(timeZone: string): Clock {
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
  /** What the clocks show at a time, as if in UTC. */
  const shownAt = (at: number): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
  };
  const timeOf = (shown: number): number => {
    // Before and after any change of the clocks nearby: at most one a day, and none is larger than this.
    const offsets = [shown - DAY, shown + DAY].map((at) => shownAt(at) - at);
    const times = offsets.map((offset) => shown - offset).sort((a, b) => a - b);
    const exact = times.find((at) => shownAt(at) === shown);
    return exact ?? changeBetween(times[0] ?? shown, times.at(-1) ?? shown, (at) => shownAt(at) >= shown);
  };
  return { dayOf: (at) => Math.floor(shownAt(at) / DAY) * DAY, timeOf };
}

/** The clocks leap over what was asked for: the very moment at which they do. */
function changeBetween(from: number, to: number, isAfter: (at: number) => boolean): number {
  let [low, high] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isAfter(middle * MINUTE)) high = middle;
    else low = middle + 1;
  }
  return high * MINUTE;
}
