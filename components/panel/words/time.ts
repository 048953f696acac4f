const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** English dates in the browser's own time zone: day before month, 24 hours. */
const LOCALE = 'en-GB';
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });

/** `14:02`. */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}

/** `3 Nov`, with the year when it is not this one. */
export function dayWord(at: string, now: Date): string {
  const date = new Date(at);
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);
}

/** `3 Nov, 14:02`. */
export function dayAndTime(at: string, now: Date): string {
  return `${dayWord(at, now)}, ${clockTime(at)}`;
}

/** `14:02` today, `3 Nov, 14:02` on another day. */
export function asOfWord(at: string, now: Date): string {
  return new Date(at).toDateString() === now.toDateString() ? clockTime(at) : dayAndTime(at, now);
}

/** A length of time with the two largest units that tell something: `2 h 10`, `3 d 4 h`, `12 min`. */
export function lengthWord(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min`;
  if (whole < DAY) {
    const minutes = Math.floor((whole % HOUR) / MINUTE);
    return minutes === 0 ? `${Math.floor(whole / HOUR)} h` : `${Math.floor(whole / HOUR)} h ${minutes}`;
  }
  const hours = Math.floor((whole % DAY) / HOUR);
  return hours === 0 ? `${Math.floor(whole / DAY)} d` : `${Math.floor(whole / DAY)} d ${hours} h`;
}

/** `just now`, `12 min ago`, `3 h ago`, then the day. */
export function agoWord(at: string, now: Date): string {
  const since = now.getTime() - Date.parse(at);
  if (since < MINUTE) return 'just now';
  if (since < HOUR) return `${Math.floor(since / MINUTE)} min ago`;
  if (since < DAY) return `${Math.floor(since / HOUR)} h ago`;
  return dayWord(at, now);
}
