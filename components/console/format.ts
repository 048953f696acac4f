const LOCALE = 'en-GB';
const COUNT = new Intl.NumberFormat(LOCALE);
const SHARE = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MS = 24 * HOUR;

/** A count with thousands separators: `9,240`. */
export function count(value: number): string {
  return COUNT.format(value);
}

/** `1 row`, `9,240 rows`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A rate as whole per cent: `0.625` → `63%`. */
export function percent(rate: number): string {
  return SHARE.format(rate);
}

/** How long ago, short: `now`, `4 min`, `3 h`, `2 d`, then the date. */
export function ago(at: string, now: Date): string {
  const passed = now.getTime() - Date.parse(at);
  if (passed < MINUTE) return 'now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  if (passed < DAY_MS) return `${Math.floor(passed / HOUR)} h`;
  if (passed < 7 * DAY_MS) return `${Math.floor(passed / DAY_MS)} d`;
  return day(at, now);
}

/** A date, with the year only where it is another one. */
export function day(at: string, now: Date): string {
  const date = new Date(at);
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** Date and time to the minute, in the reader's own time zone. */
export function moment(at: string): string {
  return MOMENT.format(new Date(at));
}

/** Time of day to the minute. */
export function clock(at: number): string {
  return CLOCK.format(at);
}

/** `412 KB`, `2.4 MB`. */
export function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} KB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
