import type { Clause } from '#lib/contract/condition.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { did, trigger } from '../build.ts';

export const visits = did('Pricing Viewed', 3, 7);
export const titled: Clause = { type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } };

export const good: DefinitionBody = {
  triggers: [
    trigger('title', 'fit', 30, titled),
    trigger('pricing', 'interest', 20, visits),
    trigger('quiet', 'negative', -5, did('Email Bounced')),
  ],
  groups: [{ id: 'reading', name: 'Reading', cap: 25 }],
  mql: { fit: 25, interest: 15 },
  journey: [{ stage: 'decision', anyOf: ['pricing'] }],
  grades: { fit: [25, 20, 10], interest: [18, 10, 5] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

/** `good` with one thing changed; whatever comes out of it, as the check is for what comes from outside. */
export const withTrigger = (change: object, index = 1) => ({
  ...good,
  triggers: good.triggers.map((one, at) => (at === index ? { ...one, ...change } : one)),
});
export const withClause = (...clauses: unknown[]) => withTrigger({ clauses });
export const person = (name: string, test: object) => ({ type: 'attribute', of: 'person', name, test });
export const seen = (change: object) => ({ type: 'behaviour', event: 'Pricing Viewed', atLeast: 1, ...change });
export const hours = (change: object) => ({
  ...good,
  handover: { slaHours: 4, businessHours: { timeZone: 'Europe/Berlin', open: [{ day: 'mon', from: '09:00', to: '17:00' }], ...change } },
});

export function problemsOf(input: unknown): { path: string; message: string }[] {
  const result = checkDefinition(input);
  return result.ok ? [] : result.problems;
}
