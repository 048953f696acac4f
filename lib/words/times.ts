const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Dates and lengths of time as a locale writes them, in one time zone. Examples in the comments are those of `en-GB`. */
export type Times = {
  /** `14:02`. */
  clock: (at: string) => string;
  /** `3 Nov`, with the year when it is not this one. */
  day: (at: string, now: Date) => string;
  /** `3 Nov, 14:02`. */
  dayAndTime: (at: string, now: Date) => string;
  /** `14:02` today, `3 Nov, 14:02` on another day. */
  asOf: (at: string, now: Date) => string;
  /** A length in milliseconds with the two largest units that tell something: `2h 10m`, `3d 4h`, `12m`. */
  length: (ms: number) => string;
  /** `now`, `12 min ago`, `3 hr ago`, then the day. */
  ago: (at: string, now: Date) => string;
};

/** @param timeZone An IANA name; without it the browser's own. */
export function timesIn(locale: string, timeZone?: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
  const { hour12 = false } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const time = { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const date = { day: 'numeric', month: 'short' } as const;
  const clocks = format(time);
  const days = format(date);
  const daysOfYear = format({ ...date, year: 'numeric' });
  const moments = format({ ...date, ...time });
  const momentsOfYear = format({ ...date, year: 'numeric', ...time });
  const calendar = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...(timeZone === undefined ? {} : { timeZone }) });
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });

  /** Month, day and year as numbers, for comparing. */
  const yearOf = (moment: Date) => calendar.format(moment).split('/')[2];
  const isSameDay = (a: Date, b: Date) => calendar.format(a) === calendar.format(b);
  const day = (at: string, now: Date) => {
    const moment = new Date(at);
    return (yearOf(moment) === yearOf(now) ? days : daysOfYear).format(moment);
  };
  const dayAndTime = (at: string, now: Date) => {
    const moment = new Date(at);
    return (yearOf(moment) === yearOf(now) ? moments : momentsOfYear).format(moment);
  };
  const clock = (at: string) => clocks.format(new Date(at));

  return {
    clock,
    day,
    dayAndTime,
    asOf: (at, now) => (isSameDay(new Date(at), now) ? clock(at) : dayAndTime(at, now)),
    length: (ms) =>
      partsOf(Math.max(0, ms))
        .map(([value, unit]) => unitWord(locale, value, unit))
        .join(' '),
    ago: (at, now) => {
      const since = now.getTime() - Date.parse(at);
      if (since < MINUTE) return ago.format(0, 'second');
      if (since < HOUR) return ago.format(-Math.floor(since / MINUTE), 'minute');
      if (since < DAY) return ago.format(-Math.floor(since / HOUR), 'hour');
      return day(at, now);
    },
  };
}

type Part = [value: number, unit: 'day' | 'hour' | 'minute'];

function partsOf(ms: number): Part[] {
  const whole: Part[] = [
    [Math.floor(ms / DAY), 'day'],
    [Math.floor((ms % DAY) / HOUR), 'hour'],
    [Math.floor((ms % HOUR) / MINUTE), 'minute'],
  ];
  const first = whole.findIndex(([value]) => value > 0);
  if (first === -1) return [[0, 'minute']];
  return whole.slice(first, first + 2).filter(([value]) => value > 0);
}

/** As short as it can be read: German writes hours as `h` beside `Min.` when narrow. */
function unitWord(locale: string, value: number, unit: Part[1]): string {
  const unitDisplay = locale.startsWith('de') ? 'short' : 'narrow';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
}
