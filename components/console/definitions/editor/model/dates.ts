/** Days as the date fields write them, `2026-12-01`, on the clocks of the reader. */

export function toDay(at: string | null): string {
  if (at === null) return '';
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** The first moment of a day; null for no day. */
export function startOfDay(day: string): string | null {
  return momentOf(day, 0, 0);
}

/** The last minute of a day; null for no day. */
export function endOfDay(day: string): string | null {
  return momentOf(day, 23, 59);
}

function momentOf(day: string, hours: number, minutes: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(year, month - 1, date, hours, minutes);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
