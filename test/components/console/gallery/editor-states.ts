import type { DefinitionBody } from '#lib/contract/definition.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { demoDraft } from '../demo/definitions.ts';
import type { DemoOptions } from '../demo/services.ts';

const LONG =
  'Works for the Honourable Company of Instrument Makers and Surveyors of Upper Norwood or for one of its many worshipful subsidiaries abroad';

const rich: DefinitionBody = {
  ...sampleDefinition,
  triggers: [
    {
      id: 'seriousTeam',
      name: 'A serious team compares',
      kind: 'interest',
      clauses: [
        { type: 'behaviour', event: 'Pricing Viewed', where: { plan: 'Enterprise' }, atLeast: 3, withinDays: 14, distinctDays: true },
        {
          type: 'any',
          of: [
            { type: 'sequence', steps: [{ event: 'Webinar Attended' }, { event: 'Demo Requested' }], withinDays: 30 },
            {
              type: 'all',
              of: [
                { type: 'behaviour', event: 'Asset Downloaded', atLeast: 2, after: { event: 'Pricing Viewed', withinDays: 7 } },
                { type: 'attribute', of: 'person', name: 'title', test: { op: 'matches', pattern: 'head of.*(operations|supply)' } },
              ],
            },
          ],
        },
        {
          type: 'not',
          of: { type: 'attribute', of: 'person', name: 'email', test: { op: 'emailDomain', domains: ['mail.example.net', 'example.org'] } },
        },
      ],
      points: 18,
      decay: { type: 'linear', days: 60 },
      firings: 'each',
      cap: 36,
      group: 'reading',
      counts: 'whileTrue',
    },
    ...sampleDefinition.triggers,
  ],
  groups: [{ id: 'reading', name: 'Reading', cap: 40 }],
  passive: { events: ['Email Opened'], cap: 5 },
  mql: { matrix: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'] },
  lifecycle: [
    {
      stage: 'recycled',
      enter: {
        type: 'all',
        of: [
          { type: 'lifecycle', anyOf: ['mql'] },
          { type: 'staying', days: 90 },
        ],
      },
      exit: { type: 'score', axis: 'interest', atLeast: 20 },
      reason: 'Went quiet',
    },
    { stage: 'ineligible', enter: { type: 'trigger', id: 'student' } },
  ],
  journey: [
    {
      stage: 'decision',
      enter: {
        type: 'any',
        of: [
          { type: 'trigger', id: 'demoRequested' },
          { type: 'grade', anyOf: ['A1', 'B1'] },
        ],
      },
      exit: { type: 'staying', days: 60 },
    },
    ...sampleDefinition.journey.filter(({ stage }) => stage !== 'decision'),
  ],
  handover: {
    slaHours: 8,
    businessHours: {
      timeZone: 'Europe/Berlin',
      open: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => ({ day, from: '09:00', to: day === 'fri' ? '15:00' : '17:30' })),
      holidays: ['2026-12-25', '2027-01-01'],
    },
  },
};

const [firstTrigger] = sampleDefinition.triggers;

/** Drafts that are worth looking at. */
export const EDITOR_STATES: Record<string, DemoOptions> = {
  richDraft: { world: { drafts: [demoDraft(1, { body: rich })] } },
  emptyDraft: {
    world: {
      drafts: [demoDraft(1, { name: 'From nothing', basedOn: null, body: { ...sampleDefinition, triggers: [], journey: [] } })],
    },
  },
  longDraft: {
    world: {
      drafts: [
        demoDraft(2, {
          name: LONG,
          body: {
            ...sampleDefinition,
            triggers: firstTrigger
              ? [
                  {
                    ...firstTrigger,
                    name: LONG,
                    clauses: [
                      { type: 'attribute', of: 'account', name: LONG, test: { op: 'oneOf', values: [LONG, `${LONG} (2)`, 'Short'] } },
                    ],
                  },
                  ...sampleDefinition.triggers.slice(1),
                ]
              : [],
          },
        }),
      ],
    },
  },
};
