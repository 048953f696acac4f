import { describe, expect, test } from 'vitest';
import type { Decay, DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { judge } from '#lib/journey/judge.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { DAY, day, definition, did, event, input, trigger } from '../build.ts';

const halfLife: Decay = { type: 'halfLife', days: 30 };
const linear: Decay = { type: 'linear', days: 20 };

function view(triggers: Trigger[], events: JourneyEvent[], days: number, more: Partial<DefinitionBody> = {}) {
  return judge(input(day(days), { body: definition({ triggers, journey: [], ...more }), events }));
}

function pages(...days: number[]): JourneyEvent[] {
  return days.map((one, index) => event(`p${index}`, 'Page Viewed', one));
}

function read(more: Partial<Trigger> = {}): Trigger {
  return { ...trigger('read', 'interest', 10, did('Page Viewed')), ...more };
}

/** The triggers' points and what capped them, in the definition's order. */
function parts(triggers: Trigger[], events: JourneyEvent[], days: number, more: Partial<DefinitionBody> = {}) {
  const { firings } = view(triggers, events, days, more);
  return triggers.map(({ id }) => {
    const firing = firings.find((one) => one.triggerId === id);
    return firing === undefined ? null : [firing.pointsNow, firing.cappedBy];
  });
}

describe('every firing gives points', () => {
  test('each with its own decay, summed', () => {
    const each = read({ firings: 'each', decay: halfLife });
    expect(view([each], pages(0), 30).interestScore).toBe(5);
    expect(view([each], pages(0, 30), 30).interestScore).toBe(15);
    expect(view([each], pages(0, 30), 60).interestScore).toBe(7.5);
    expect(view([read({ firings: 'each', decay: linear })], pages(0, 10), 15).interestScore).toBeCloseTo(2.5 + 7.5, 9);
    expect(view([read({ firings: 'each', decay: linear })], pages(0, 10), 25).interestScore).toBeCloseTo(2.5, 9);
    expect(view([read({ firings: 'each' })], pages(0, 1, 2), 90).interestScore).toBe(30);
    expect(view([read({ decay: halfLife })], pages(0, 30), 60).interestScore).toBe(5);
  });

  test('up to the trigger’s cap, and the receipt says so', () => {
    const each = read({ firings: 'each', cap: 25 });
    const { firings, interestScore } = view([each], pages(0, 1, 2), 3);
    expect(interestScore).toBe(25);
    expect(firings[0]).toMatchObject({ pointsThen: 25, pointsNow: 25, times: 3, firedAt: day(2).toISOString() });
    expect(view([{ ...each, kind: 'negative' }], pages(0, 1, 2), 3).interestScore).toBe(-25);
  });

  test('with the closed form to 1e-9 for a thousand firings', () => {
    const days = Array.from({ length: 1000 }, (_, index) => index * 0.31);
    for (const decay of [halfLife, linear] as const) {
      const shares = days.map((one) => (decay.type === 'linear' ? Math.max(0, 1 - (400 - one) / 20) : 0.5 ** ((400 - one) / 30)));
      const far = { ...linear, days: 390 };
      const expected = shares.reduce((sum, share) => sum + share, 0);
      expect(Math.abs(view([read({ firings: 'each', decay, points: 1 })], pages(...days), 400).interestScore - expected)).toBeLessThan(
        1e-9,
      );
      const faint = days.reduce((sum, one) => sum + Math.max(0, 1 - (400 - Math.round(one * DAY) / DAY) / 390), 0);
      expect(Math.abs(view([read({ firings: 'each', decay: far, points: 1 })], pages(...days), 400).interestScore - faint)).toBeLessThan(
        1e-9,
      );
    }
  });
});

describe('shared caps', () => {
  const groups = [{ id: 'g', name: 'Reading', cap: 12 }];
  const first = { ...read(), id: 'first', group: 'g' };
  const second = { ...read(), id: 'second', group: 'g' };

  test('are handed out in the definition’s order', () => {
    expect(parts([first, second, read()], pages(1), 2, { groups })).toEqual([
      [10, null],
      [2, 'group'],
      [10, null],
    ]);
    expect(parts([second, first], pages(1), 2, { groups: [{ id: 'g', name: 'Reading', cap: 10 }] })).toEqual([
      [10, null],
      [0, 'group'],
    ]);
  });

  test('leave what speaks against somebody alone', () => {
    const against = { ...read({ kind: 'negative', points: -4, group: 'g' }), id: 'against' };
    expect(parts([against, first, second], pages(1), 2, { groups })).toEqual([
      [-4, null],
      [10, null],
      [2, 'group'],
    ]);
  });

  test('of passive events hold over all groups, and count what was given', () => {
    const passive = { events: ['Email Opened'], cap: 3 };
    const opened = { ...trigger('opened', 'interest', 8, did('Email Opened')), group: 'g' };
    const clicked = trigger('clicked', 'interest', 5, { type: 'all', of: [did('Email Opened'), did('Page Viewed')] });
    const events = [event('o', 'Email Opened', 1), ...pages(1)];
    expect(parts([opened, first, clicked], events, 2, { groups, passive })).toEqual([
      [3, 'passive'],
      [9, 'group'],
      [5, null],
    ]);
  });

  test('make room when something fades, and the score rises with nothing new', () => {
    const fading = { ...first, decay: linear };
    const bare = view([fading, { ...second, points: 20 }], pages(1), 1, { groups });
    expect(bare.interestScore).toBe(12);
    expect(parts([fading, { ...second, points: 20 }], pages(1), 11, { groups })).toEqual([
      [5, null],
      [7, 'group'],
    ]);
  });
});

describe('passive events', () => {
  const opened = trigger('opened', 'interest', 30, did('Email Opened'));
  const body = { triggers: [opened], passive: { events: ['Email Opened'], cap: 20 } };
  const events = [event('o', 'Email Opened', 1)];

  test('never make a lead by themselves', () => {
    const stageOf = (more: Partial<DefinitionBody>) =>
      judge(input(day(2), { body: definition({ ...body, mql: { fit: 0, interest: 99 }, journey: [], ...more }), events })).lifecycle.stage;
    expect(stageOf({})).toBe('target');
    expect(stageOf({ passive: { events: [], cap: 0 } })).toBe('lead');
  });
});

describe('points that count only while it is true', () => {
  const triggers = [read({ clauses: [did('Page Viewed', 2, 7)], counts: 'whileTrue', decay: halfLife })];

  test('are gone when the window closes, and back when it opens again', () => {
    const scoreOn = (days: number) => view(triggers, pages(0, 1, 20, 21), days).interestScore;
    expect([1, 7, 7.001, 19, 20, 21].map((days) => scoreOn(days) > 0)).toEqual([true, true, false, false, false, true]);
    expect(scoreOn(21)).toBe(10);
  });

  test('take a stage with them at that very time', () => {
    const rule: DefinitionBody['journey'] = [{ stage: 'decision', anyOf: ['read'] }];
    const at = judge(input(day(30), { body: definition({ triggers, journey: rule }), events: pages(0, 1) })).journey;
    expect(at).toMatchObject({ stage: 'unaware', since: new Date(day(7).getTime() + 1).toISOString() });
  });
});

describe('momentum', () => {
  const each = read({ firings: 'each' });
  const momentumOf = (...days: number[]) => view([each], pages(...days), 120).momentum;

  test.each<[what: string, days: number[], now: number, before: number, trend: string]>([
    ['nothing', [], 0, 0, 'quiet'],
    ['only now', [100], 10, 0, 'rising'],
    ['as always', [1, 40, 70, 100], 10, 10, 'steady'],
    ['less', [1, 2, 40, 41, 70, 71, 100], 10, 20, 'falling'],
    ['nothing any more', [1], 0, 10 / 3, 'falling'],
    ['too long ago', [-10], 0, 0, 'quiet'],
  ])('%s', (_, days, now, before, trend) => {
    const momentum = momentumOf(...days);
    expect(momentum).toMatchObject({ days: 30, now, trend });
    expect(momentum.before).toBeCloseTo(before, 9);
  });

  test('counts what a firing added, not what was there already', () => {
    const now = (trigger: Trigger, ...days: number[]) => view([trigger], pages(...days), 120).momentum.now;
    expect(now(read(), 100, 101, 102)).toBe(10);
    expect(now(read({ decay: linear }), 100, 110)).toBe(15);
    expect(now(read({ firings: 'each', cap: 25 }), 100, 101, 102)).toBe(25);
  });
});
