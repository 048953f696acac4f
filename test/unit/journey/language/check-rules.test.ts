import { describe } from 'vitest';
import { type Case, testCases } from './check-cases.ts';
import { good, hours, person, withClause, withTrigger } from './good-definition.ts';

describe.for<[what: string, cases: Case[]]>([
  [
    'names that nothing bears',
    [
      [{ ...good, journey: [{ stage: 'purchase', anyOf: ['pricing'] }] }, 'journey.0.stage', /“purchase” is no stage.*decision/],
      [
        { ...good, lifecycle: [{ stage: 'hot', enter: { type: 'trigger', id: 'pricing' } }] },
        'lifecycle.0.stage',
        /“hot” is no stage.*recycled/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'journey', anyOf: ['purchase'] } }] },
        'lifecycle.0.enter.anyOf.0',
        /is no stage/,
      ],
      [
        { ...good, journey: [{ stage: 'decision', anyOf: ['prices'] }] },
        'journey.0.anyOf.0',
        /no trigger “prices”.*pricing \(Rule pricing\)/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'all', of: [{ type: 'not', of: { type: 'trigger', id: 'gone' } }] } }] },
        'lifecycle.0.enter.of.0.of.id',
        /no trigger “gone”/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'journey', anyOf: ['awareness'] } }] },
        'lifecycle.0.enter.anyOf.0',
        /Nothing leads to.*“Awareness”/,
      ],
      [withTrigger({ group: 'writing' }), 'triggers.1.group', /no group “writing”.*reading/],
      [withTrigger({ kind: 'wish' }), 'triggers.1.kind', /“wish” is not possible.*interest/],
      [withClause({ type: 'clicked', event: 'x' }), 'triggers.1.clauses.0.type', /“clicked” is not possible.*behaviour/],
      [withClause(person('title', { op: 'like', text: 'x' })), 'triggers.1.clauses.0.test.op', /“like” is not possible.*contains/],
    ],
  ],
  [
    'two of what there may be one of',
    [
      [withTrigger({ id: 'title' }), 'triggers.1.id', /“title” is the id of trigger 1/],
      [withTrigger({ name: 'rule TITLE' }), 'triggers.1.name', /is the name of trigger 1/],
      [{ ...good, groups: [...(good.groups ?? []), { id: 'reading', name: 'More', cap: 5 }] }, 'groups.1.id', /is the id of group 1/],
      [{ ...good, journey: [...good.journey, ...good.journey] }, 'journey.1.stage', /is stage 1 already/],
      [{ ...good, journey: [{ stage: 'decision', anyOf: ['pricing', 'pricing'] }] }, 'journey.0.anyOf.1', /listed twice/],
      [{ ...good, passive: { events: ['Email Opened', 'Email Opened'], cap: 3 } }, 'passive.events.1', /listed twice/],
      [{ ...good, mql: { matrix: ['A1', 'B2', 'A1'] } }, 'mql.matrix.2', /listed twice/],
    ],
  ],
  [
    'rules that wait for themselves',
    [
      [
        {
          ...good,
          lifecycle: [{ stage: 'recycled', enter: { type: 'journey', anyOf: ['decision'] } }],
          journey: [{ stage: 'decision', enter: { type: 'lifecycle', anyOf: ['recycled'] } }],
        },
        'lifecycle.0.enter',
        /circle: the lifecycle stage “Recycled” asks.*the journey stage “Decision” asks for the lifecycle stage/,
      ],
      [
        {
          ...good,
          journey: [
            { stage: 'decision', enter: { type: 'journey', anyOf: ['consideration'] } },
            {
              stage: 'consideration',
              enter: {
                type: 'all',
                of: [
                  { type: 'journey', anyOf: ['decision'] },
                  { type: 'trigger', id: 'pricing' },
                ],
              },
            },
          ],
        },
        'journey.0.enter',
        /“Decision” waits for “Consideration”, which waits for “Decision”/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'target', enter: { type: 'lifecycle', anyOf: ['target'] } }] },
        'lifecycle.0.enter',
        /“Target” can only be entered by who is there already/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'target', enter: { type: 'trigger', id: 'title' }, exit: { type: 'trigger', id: 'title' } }] },
        'lifecycle.0.exit',
        /left by what it is entered by/,
      ],
    ],
  ],
  [
    'points that cannot be given or reached',
    [
      [withTrigger({ firings: 'each' }), 'triggers.1.cap', /Set the most/],
      [withTrigger({ cap: 5 }), 'triggers.1.cap', /limit of 5 is below the 20 points/],
      [withTrigger({ points: -3 }), 'triggers.1.points', /To take 3 away/],
      [withTrigger({ points: 0 }, 2), 'triggers.2.points', /must take points away/],
      [withTrigger({ points: 5000 }), 'triggers.1.points', /at most 1,000/],
      [withTrigger({ decay: { type: 'linear', days: 90000 } }), 'triggers.1.decay.days', /do not fade/],
      [withTrigger({ decay: { type: 'halfLife', days: 0.001 } }), 'triggers.1.decay.days', /within the hour/],
      [{ ...good, mql: { fit: 31, interest: 15 } }, 'mql.fit', /Nobody can reach 31.*30 points at most/],
      [{ ...good, mql: { fit: 30, interest: 20.5 } }, 'mql.interest', /Nobody can reach 20.5/],
      [
        {
          ...good,
          groups: [{ id: 'reading', name: 'Reading', cap: 10 }],
          triggers: good.triggers.map((one) => ({ ...one, group: 'reading' })),
        },
        'mql.fit',
        /10 points at most/,
      ],
      [{ ...good, passive: { events: ['Pricing Viewed'], cap: 4 } }, 'mql.interest', /4 points at most/],
      [{ ...good, grades: { ...good.grades, fit: [90, 80, 70] }, mql: { matrix: ['A1', 'B1'] } }, 'mql.matrix', /Nobody can reach any/],
      [{ ...good, mql: { matrix: ['E1'] } }, 'mql.matrix.0', /letter from A to D/],
      [{ ...good, grades: { ...good.grades, fit: [10, 20, 20] } }, 'grades.fit.1', /below 10/],
      [{ ...good, grades: { ...good.grades, interest: [9, 5, 5] } }, 'grades.interest.2', /below 5/],
      [{ ...good, grades: { ...good.grades, fit: [9, 5] } }, 'grades.fit', /needs 3 entries/],
    ],
  ],
  [
    'times to answer that cannot be kept',
    [
      [hours({ timeZone: 'Mars/Base' }), 'handover.businessHours.timeZone', /“Mars\/Base” is no time zone.*Europe\/Berlin/],
      [hours({ timeZone: '+02:00' }), 'handover.businessHours.timeZone', /no time zone/],
      [hours({ open: [] }), 'handover.businessHours.open', /empty. Add at least one/],
      [hours({ open: [{ day: 'mon', from: '17:00', to: '09:00' }] }), 'handover.businessHours.open.0.to', /ends before it begins/],
      [hours({ open: [{ day: 'mon', from: '9am', to: '17:00' }] }), 'handover.businessHours.open.0.from', /24-hour clock/],
      [
        hours({
          open: [
            { day: 'mon', from: '09:00', to: '13:00' },
            { day: 'mon', from: '12:00', to: '17:00' },
          ],
        }),
        'handover.businessHours.open.1.from',
        /overlaps with row 1/,
      ],
      [hours({ holidays: ['2026-02-30'] }), 'handover.businessHours.holidays.0', /year-month-day/],
      [hours({ holidays: ['2026-12-25', '2026-12-25'] }), 'handover.businessHours.holidays.1', /25 December 2026 is listed twice/],
      [{ ...good, handover: { slaHours: 0 } }, 'handover.slaHours', /more than 0/],
      [{ ...good, handover: { slaHours: 1e5 } }, 'handover.slaHours', /no promise/],
    ],
  ],
])('%s', ([, cases]) => {
  testCases(cases);
});
