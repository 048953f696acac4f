/** How a column writes its dates. `iso` also takes 2026/3/1; `mdy` 3/31/2026; `dmy` 31.3.2026. A time may follow. */
export type DateFormat = 'iso' | 'mdy' | 'dmy';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.+))?$/;
const PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?\s+(.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

/** The point in time that a cell names, as ISO 8601 in UTC, or null where it is no such date. A date without an offset is read as UTC. */
export function parseDate(cell: string, format: DateFormat): string | null {
  const text = cell.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return moment(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  if (format === 'iso') return null;
  const parts = PARTS.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [month, day] = format === 'mdy' ? [first, second] : [second, first];
  return moment(fullYear(parts[3] ?? ''), month, day, parts[4]);
}

/** The one format that reads every cell, or null where none does or where several read them differently. */
export function dateFormatOf(cells: Iterable<string>): DateFormat | null {
  const filled = [...cells].filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return null;
  const reads = (format: DateFormat) => filled.every((cell) => parseDate(cell, format) !== null);
  if (reads('iso')) return 'iso';
  const [mdy, dmy] = [reads('mdy'), reads('dmy')];
  if (mdy === dmy) return null;
  return mdy ? 'mdy' : 'dmy';
}

function moment(year: number, month: number, day: number, time: string | undefined): string | null {
  const clock = time === undefined ? MIDNIGHT : parseTime(time);
  if (clock === null || year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day, clock.hours, clock.minutes, clock.seconds, clock.milliseconds));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? new Date(date.getTime() - clock.offset * 60_000).toISOString() : null;
}

type Clock = { hours: number; minutes: number; seconds: number; milliseconds: number; offset: number };
const MIDNIGHT: Clock = { hours: 0, minutes: 0, seconds: 0, milliseconds: 0, offset: 0 };

function parseTime(text: string): Clock | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  const hours = hoursOf(Number(match[1]), match[5]);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { hours, minutes, seconds, milliseconds: Number((match[4] ?? '0').padEnd(3, '0').slice(0, 3)), offset: offsetOf(match[6]) };
}

function hoursOf(written: number, half: string | undefined): number {
  if (half === undefined) return written;
  if (written < 1 || written > 12) return 24;
  return (written % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** Minutes ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** Two digits mean the years 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
