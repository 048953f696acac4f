import { describe, expect, it } from 'vitest';
import { numbersIn } from '#lib/words/numbers.ts';
import { timesIn } from '#lib/words/times.ts';

const NOW = new Date('2026-11-05T14:02:00Z');
const at = '2026-11-03T09:05:00Z';
const LENGTH = (2 * 60 + 10) * 60_000;

describe('dates and lengths of time', () => {
  it.each([
    ['en-GB', '3 Nov', '3 Nov, 09:05', '2h 10m', '3 hr ago'],
    ['en-US', 'Nov 3', 'Nov 3, 9:05 AM', '2h 10m', '3 hr. ago'],
    ['de-DE', '3. Nov.', '3. Nov., 09:05', '2 Std. 10 Min.', 'vor 3 Std.'],
    ['es-ES', '3 nov', '3 nov, 09:05', '2h 10min', 'hace 3 h'],
    ['fr-FR', '3 nov.', '3 nov., 09:05', '2h 10min', 'il y a 3 h'],
    ['he-IL', '3 בנוב׳', '3 בנוב׳, 09:05', '2 שע׳ 10 דק׳', 'לפני 3 שע׳'],
  ])('are those of %s', (locale, day, moment, length, ago) => {
    const times = timesIn(locale, 'UTC');
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(times.day(at, NOW))).toBe(day);
    expect(plain(times.dayAndTime(at, NOW))).toBe(moment);
    expect(plain(times.length(LENGTH))).toBe(length);
    expect(plain(times.ago('2026-11-05T11:00:00Z', NOW))).toBe(ago);
  });

  it('are told in the person’s time zone, with the year where it is another one', () => {
    const inTokyo = timesIn('en-GB', 'Asia/Tokyo');
    expect(inTokyo.dayAndTime('2026-11-03T22:30:00Z', NOW)).toBe('4 Nov, 07:30');
    expect(inTokyo.day('2025-12-31T14:59:00Z', NOW)).toBe('31 Dec 2025');
    expect(inTokyo.day('2025-12-31T15:01:00Z', NOW)).toBe('1 Jan');
    expect(inTokyo.asOf('2026-11-05T14:00:00Z', NOW)).toBe('23:00');
    expect(inTokyo.asOf('2026-11-04T14:00:00Z', NOW)).toBe('4 Nov, 23:00');
  });

  it('name the two largest units that tell something', () => {
    const { length } = timesIn('en-GB');
    const hours = (count: number) => length(count * 3_600_000);
    expect([hours(0), hours(0.2), hours(3), hours(24), hours(76), hours(72.5)]).toEqual(['0m', '12m', '3h', '1d', '3d 4h', '3d']);
  });
});

it.each([
  ['en-GB', '−4.5', '1,040', 'Sales and Marketing'],
  ['de-DE', '−4,5', '1.040', 'Sales und Marketing'],
  ['fr-FR', '−4,5', '1 040', 'Sales et Marketing'],
  ['es-ES', '−4,5', '1040', 'Sales y Marketing'],
])('numbers and lists are those of %s', (locale, half, thousand, list) => {
  const numbers = numbersIn(locale);
  expect(numbers.points(-4.5)).toBe(half);
  expect(numbers.points(1040).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(thousand);
  expect(numbers.list(['Sales', 'Marketing'])).toBe(list);
  expect([numbers.points(-0.01), numbers.wholePoints(0.3), numbers.wholePoints(7.4)]).toEqual(['0', numbers.points(0.3), '7']);
});
