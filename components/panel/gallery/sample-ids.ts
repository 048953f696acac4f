/** A fixed UUID for the n-th sample thing. */
export function idOf(n: number): string {
  return `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** The gallery's moment: all its times are told from here. */
export const NOW = new Date('2026-11-05T14:02:00.000Z');

/** So many hours before the gallery's moment. */
export function hoursAgo(hours: number): string {
  return new Date(NOW.getTime() - hours * 3_600_000).toISOString();
}
