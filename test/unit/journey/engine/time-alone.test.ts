import { expect, test } from 'vitest';
import type { DefinitionBody, LifecycleRule } from '#lib/contract/definition.ts';
import { lifecycleLedger } from '#lib/journey/judge.ts';
import { DAY, day, definition, did, event, input, START, titled, trigger } from '../build.ts';

/** The lifecycle on day 30 of somebody with a title who viewed a page on day 1 and pricing on day 1. */
function stages(change: Partial<DefinitionBody>, events = [event('p', 'Page Viewed', 1), event('r', 'Pricing Viewed', 1)]) {
  const body = definition({ journey: [], reentryGuardDays: 90, ...change });
  return lifecycleLedger(input(day(30), { body, events })).map(({ stage, at }) => [stage, (at - START) / DAY]);
}

const fit = trigger('title', 'fit', 30, titled);

test('an objection that fades faster than what speaks for somebody makes an MQL in between, though both are gone later', () => {
  const triggers = [
    fit,
    trigger('pricing', 'interest', 20, did('Pricing Viewed'), { type: 'halfLife', days: 30 }),
    trigger('left', 'negative', -10, did('Email Unsubscribed'), { type: 'linear', days: 20 }),
  ];
  const events = [event('u', 'Email Unsubscribed', 0), event('r', 'Pricing Viewed', 1)];
  expect(stages({ triggers, mql: { fit: 25, interest: 12 } }, events)).toEqual([
    ['target', 0],
    ['lead', 1],
    ['mql', 16],
  ]);
});

test('points that fade make room under a cap that both axes share', () => {
  const triggers = [
    fit,
    { ...trigger('reader', 'fit', 10, did('Page Viewed'), { type: 'linear', days: 20 }), group: 'shared' },
    { ...trigger('pricing', 'interest', 10, did('Pricing Viewed')), group: 'shared' },
  ];
  const groups = [{ id: 'shared', name: 'Shared', cap: 12 }];
  expect(stages({ triggers, groups, mql: { fit: 25, interest: 7 } })).toEqual([
    ['target', 0],
    ['lead', 1],
    ['mql', 11],
  ]);
});

test('a lifecycle rule that looks at the journey goes with it at that very time', () => {
  const triggers = [fit, trigger('reads', 'interest', 5, did('Page Viewed'), { type: 'linear', days: 5 })];
  const isAware = { type: 'journey' as const, anyOf: ['awareness' as const] };
  const lifecycle: LifecycleRule[] = [
    { stage: 'subscriber', enter: isAware, exit: { type: 'not', of: isAware } },
    { stage: 'lead', enter: { type: 'score', axis: 'fit', atLeast: 99 } },
  ];
  expect(stages({ triggers, lifecycle, journey: [{ stage: 'awareness', anyOf: ['reads'] }] })).toEqual([
    ['target', 0],
    ['subscriber', 1],
    ['target', 5.5],
  ]);
});
