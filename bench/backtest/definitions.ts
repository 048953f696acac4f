import type { DefinitionBody } from '#lib/contract/definition.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';

/** What is held against each other: the sample workspace's agreement, and a draft of it that asks for less and looks at more. */
export const versions: { active: DefinitionBody; draft: DefinitionBody } = {
  active: sampleDefinition,
  draft: {
    ...sampleDefinition,
    triggers: [
      ...sampleDefinition.triggers,
      {
        id: 'comesBack',
        name: 'Came back on three days of two weeks',
        kind: 'interest',
        clauses: [{ type: 'behaviour', event: 'Page Viewed', atLeast: 3, withinDays: 14, distinctDays: true }],
        points: 6,
        decay: { type: 'halfLife', days: 21 },
      },
      {
        id: 'readThenPriced',
        name: 'Read a page, then looked at prices within a week',
        kind: 'interest',
        clauses: [{ type: 'sequence', steps: [{ event: 'Page Viewed' }, { event: 'Pricing Viewed' }], withinDays: 7 }],
        points: 5,
        decay: { type: 'linear', days: 60 },
      },
    ],
  },
};
