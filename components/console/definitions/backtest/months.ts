const NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** `2026-03` → `March 2026`. */
export function monthName(month: string): string {
  return NAME.format(new Date(`${month}-01T00:00:00Z`));
}

/** `Mar`; with the year on the first of a chart and in each January. */
export function shortMonth(month: string, isFirst: boolean): string {
  const name = SHORT.format(new Date(`${month}-01T00:00:00Z`));
  return isFirst || month.endsWith('-01') ? `${name} ’${month.slice(2, 4)}` : name;
}

const STEPS = [1, 2, 5];

/** A scale from zero to just above `most`, with three to five round marks. */
export function scaleOf(most: number): { top: number; ticks: number[] } {
  let size = 1;
  for (;;) {
    for (const step of STEPS) {
      const mark = step * size;
      if (mark * 4 >= most) {
        const top = Math.max(mark, Math.ceil(most / mark) * mark);
        return { top, ticks: Array.from({ length: top / mark + 1 }, (_, at) => at * mark) };
      }
    }
    size *= 10;
  }
}
