import type { Clause, EventPattern } from '#lib/contract/condition.ts';

export type ClauseKind = Clause['type'];

/** A clause of a kind with its blanks still blank: the validator says what is missing. */
export function blankClause(kind: ClauseKind): Clause {
  switch (kind) {
    case 'attribute':
      return { type: 'attribute', of: 'person', name: '', test: { op: 'oneOf', values: [] } };
    case 'behaviour':
      return { type: 'behaviour', event: '', atLeast: 1 };
    case 'sequence':
      return { type: 'sequence', steps: [{ event: '' }, { event: '' }] };
    case 'recency':
      return { type: 'recency', event: '', moreThanDaysAgo: 30 };
  }
}

/** Another kind of sentence in the same place. What both kinds can say is kept: the event with its properties, and the window. */
export function turnInto(kind: ClauseKind, clause: Clause): Clause {
  const blank = blankClause(kind);
  const pattern = patternOf(clause);
  if (kind === clause.type) return clause;
  if (pattern === null) return blank;
  const within = 'withinDays' in clause && clause.withinDays !== undefined ? { withinDays: clause.withinDays } : {};
  if (blank.type === 'behaviour') return { ...blank, ...pattern, ...within };
  if (blank.type === 'recency') return { ...blank, ...pattern };
  return blank.type === 'sequence' ? { ...blank, steps: [pattern, { event: '' }], ...within } : blank;
}

function patternOf(clause: Clause): EventPattern | null {
  if (clause.type === 'attribute') return null;
  const { event, where } = clause.type === 'sequence' ? (clause.steps[0] ?? { event: '' }) : clause;
  return where === undefined ? { event } : { event, where };
}
