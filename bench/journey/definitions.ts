import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';

/** Two triggers: the least that makes an MQL. */
const smallest: DefinitionBody = {
  triggers: [
    {
      id: 'known',
      name: 'Has a job title',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } }],
      points: 30,
      decay: { type: 'none' },
    },
    {
      id: 'pricing',
      name: 'Compared pricing twice in 7 days',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 7 }],
      points: 20,
      decay: { type: 'halfLife', days: 30 },
    },
  ],
  mql: { fit: 25, interest: 15 },
  journey: [{ stage: 'decision', anyOf: ['pricing'] }],
  grades: { fit: [40, 25, 10], interest: [18, 10, 5] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

/** The sample workspace's agreement five times over, with scores that must be reached five times over. */
const fivefold: DefinitionBody = {
  ...sampleDefinition,
  triggers: [0, 1, 2, 3, 4].flatMap((copy) =>
    sampleDefinition.triggers.map((trigger): Trigger => (copy === 0 ? trigger : { ...trigger, id: `${trigger.id}${copy}` })),
  ),
  mql: { fit: 150, interest: 100 },
};

export const definitions: Readonly<Record<'smallest' | 'sample' | 'fivefold', DefinitionBody>> = {
  smallest,
  sample: sampleDefinition,
  fivefold,
};
