import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BusinessHours } from '#lib/contract/definition.ts';
import { addBusinessTime } from '#lib/journey/business-hours.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const MINUTE = 60_000;

const office = (timeZone: string, change: Partial<BusinessHours> = {}): BusinessHours => ({
  timeZone,
  open: WEEK.map((day) => ({ day, from: '09:00', to: '17:00' })),
  ...change,
});
const due = (from: string, hours: number, calendar: BusinessHours) =>
  new Date(addBusinessTime(Date.parse(from), hours, calendar)).toISOString().slice(0, 16);

test.for<[title: string, from: string, hours: number, calendar: BusinessHours, due: string]>([
  ['within one day', '2026-11-03T09:00Z', 3, office('Europe/Berlin'), '2026-11-03T12:00'],
  ['over the night', '2026-11-03T15:00Z', 3, office('Europe/Berlin'), '2026-11-04T10:00'],
  ['from before the doors open', '2026-11-03T02:00Z', 1, office('Europe/Berlin'), '2026-11-03T09:00'],
  ['to the very end of a day', '2026-11-03T08:00Z', 8, office('Europe/Berlin'), '2026-11-03T16:00'],
  ['over a weekend', '2026-11-06T15:30Z', 1, office('Europe/Berlin'), '2026-11-09T08:30'],
  [
    'over holidays and a weekend',
    '2026-12-24T15:00Z',
    2,
    office('Europe/Berlin', { holidays: ['2026-12-25', '2026-12-28'] }),
    '2026-12-29T09:00',
  ],
  ['into summer time: the office opens an hour earlier in UTC', '2026-03-27T15:30Z', 1, office('Europe/Berlin'), '2026-03-30T07:30'],
  ['into winter time', '2026-10-30T20:30Z', 1, office('America/New_York'), '2026-11-02T14:30'],
  ['half hours ahead of UTC', '2026-11-03T03:30Z', 1, office('Asia/Kolkata'), '2026-11-03T04:30'],
  [
    'with a lunch break',
    '2026-11-03T10:00Z',
    2,
    office('Europe/Berlin', {
      open: [
        { day: 'tue', from: '13:00', to: '17:00' },
        { day: 'tue', from: '09:00', to: '12:00' },
      ],
    }),
    '2026-11-03T13:00',
  ],
  [
    'round the clock on the night that is 25 hours long',
    '2026-10-24T22:00Z',
    25,
    office('Europe/Berlin', { open: [{ day: 'sun', from: '00:00', to: '24:00' }] }),
    '2026-10-25T23:00',
  ],
  [
    'in an hour that the clocks leap over',
    '2026-03-29T00:30Z',
    0.5,
    office('Europe/Berlin', { open: [{ day: 'sun', from: '02:30', to: '04:00' }] }),
    '2026-03-29T01:30',
  ],
])('%s', ([, from, hours, calendar, expected]) => {
  expect(due(from, hours, calendar)).toBe(expected);
});

test('one that works on Fridays only, and is off on the next 366 of them, opens in the end', () => {
  const holidays = Array.from({ length: 366 }, (_, week) =>
    new Date(Date.parse('2026-11-06') + week * 7 * 1440 * MINUTE).toISOString().slice(0, 10),
  );
  const calendar = office('UTC', { open: [{ day: 'fri', from: '09:00', to: '17:00' }], holidays });
  expect(due('2026-11-05T12:00Z', 1, calendar)).toBe('2033-11-11T10:00');
});

test('a calendar whose only day is always a holiday never opens', () => {
  const calendar = office('Europe/Berlin', { open: [{ day: 'fri', from: '09:00', to: '09:00' }] });
  expect(addBusinessTime(0, 1, calendar)).toBe(Number.POSITIVE_INFINITY);
});

test('is what stepping minute by minute over the wall clock gives, through every change of the clocks', () => {
  fc.assert(
    fc.property(anyCalendar, anyStart, fc.integer({ min: 1, max: 20 * 60 }), (calendar, start, minutes) => {
      expect(new Date(addBusinessTime(start, minutes / 60, calendar))).toEqual(new Date(stepping(start, minutes, calendar)));
    }),
    { numRuns: 20 },
  );
});

test('adding in two parts is adding at once', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyStart,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      (calendar, start, first, second) => {
        const inParts = addBusinessTime(addBusinessTime(start, first / 4, calendar), second / 4, calendar);
        expect(inParts).toBe(addBusinessTime(start, (first + second) / 4, calendar));
      },
    ),
    { numRuns: 100 },
  );
});

const anyTime = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const anyRow = fc
  .tuple(fc.constantFrom(...WEEK, 'sat' as const, 'sun' as const), anyTime, fc.oneof(anyTime, fc.constant('24:00')))
  .filter(([, from, to]) => from < to)
  .map(([day, from, to]) => ({ day, from, to }));
/** One row a day keeps rows from overlapping; the check refuses those that do. */
const anyCalendar: fc.Arbitrary<BusinessHours> = fc.record({
  timeZone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Pacific/Apia',
    'UTC',
  ),
  open: fc.uniqueArray(anyRow, { minLength: 2, maxLength: 7, selector: (row) => row.day }),
  holidays: fc.uniqueArray(fc.constantFrom('2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-04-05', '2026-11-01'), {
    maxLength: 3,
  }),
});
/** Around the days on which some of these zones change their clocks. */
const anyStart = fc
  .tuple(
    fc.constantFrom(
      '2026-03-07T00:00Z',
      '2026-03-28T00:00Z',
      '2026-04-04T00:00Z',
      '2026-04-24T00:00Z',
      '2026-10-24T00:00Z',
      '2026-10-30T00:00Z',
      '2026-10-03T00:00Z',
    ),
    fc.integer({ min: 0, max: 3 * 1440 }),
  )
  .map(([day, minutes]) => Date.parse(day) + minutes * MINUTE);

/** The oracle: look at the wall clock at each minute and count those at which the office is open. */
function stepping(start: number, minutes: number, { timeZone, open, holidays = [] }: BusinessHours): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  let left = minutes;
  let at = start;
  for (; left > 0; at += MINUTE) {
    const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const clock = `${shown['hour']}:${shown['minute']}`;
    const isOff = holidays.includes(`${shown['year']}-${shown['month']}-${shown['day']}`);
    const day = shown['weekday']?.toLowerCase();
    if (!isOff && open.some((row) => row.day === day && row.from <= clock && clock < row.to)) left -= 1;
  }
  return at;
}
