import type { Clause, EventPattern, ValueTest } from '../../contract/condition.ts';
import { patternsOf } from '../leaves.ts';
import { patternProblem } from '../safe-regex.ts';
import { eventWords } from '../words/events.ts';
import { countOf, numberText, quoted, spanText } from '../words/text.ts';
import { type Report, under } from './report.ts';

/** Days: a shorter window is a slip. */
const MINUTE = 1 / 1440;

/** A clause that cannot hold, or cannot mean what it says. */
export function checkClause(clause: Clause, report: Report): void {
  for (const { pattern, path } of patternsOf(clause)) checkWhere(pattern, under(report, path));
  switch (clause.type) {
    case 'attribute':
      checkTest(clause.test, under(report, 'test'));
      return;
    case 'recency':
      checkSpan(clause.moreThanDaysAgo, 'moreThanDaysAgo', report);
      return;
    case 'sequence':
      checkSpan(clause.withinDays, 'withinDays', report);
      return;
    case 'behaviour':
      checkSpan(clause.withinDays, 'withinDays', report);
      checkSpan(clause.after?.withinDays, 'after.withinDays', report);
      checkSpan(clause.before?.withinDays, 'before.withinDays', report);
      checkDays(clause, report);
      checkOrder(clause, report);
  }
}

function checkSpan(days: number | undefined, field: string, report: Report): void {
  if (days !== undefined && days < MINUTE)
    report(field, `A window of ${spanText(days)} is shorter than a minute; nothing would fall into it. Use more days.`);
}

/** A window of d days that includes both its ends touches ⌈d⌉ + 1 days at most. */
function checkDays({ atLeast, withinDays, distinctDays }: Extract<Clause, { type: 'behaviour' }>, report: Report): void {
  if (!distinctDays || withinDays === undefined) return;
  const most = Math.ceil(withinDays) + 1;
  if (atLeast > most)
    report(
      'atLeast',
      `A window of ${spanText(withinDays)} touches ${countOf(most, 'day')} at most, so ${numberText(atLeast)} different ones never come together. Ask for fewer days, or a longer window.`,
    );
}

function checkOrder({ after, before }: Extract<Clause, { type: 'behaviour' }>, report: Report): void {
  if (after === undefined || before === undefined || patternKey(after) !== patternKey(before)) return;
  report(
    'before.event',
    `It cannot count both after and before ${eventWords(before.event).doing}. Name another event, or take one of the two away.`,
  );
}

/** What makes two patterns the same. */
export function patternKey({ event, where = {} }: EventPattern): string {
  return JSON.stringify([event, Object.entries(where).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function checkWhere({ where = {} }: EventPattern, report: Report): void {
  for (const [name, test] of Object.entries(where)) {
    if (typeof test === 'object' && test !== null) checkTest(test, under(report, 'where', name));
  }
}

function checkTest(test: ValueTest, report: Report): void {
  switch (test.op) {
    case 'exists':
      return;
    case 'equals':
      if (isNothing(test.value)) report('value', NOTHING);
      return;
    case 'oneOf':
      for (const [index, value] of test.values.entries()) if (isNothing(value)) report(`values.${index}`, NOTHING);
      return;
    case 'contains':
      if (test.text.trim() === '') report('text', 'A text of blanks is in every value. Write what it must contain.');
      return;
    case 'range':
      checkRange(test.min, test.max, report);
      return;
    case 'matches': {
      const problem = patternProblem(test.pattern);
      if (problem !== null) report('pattern', problem);
      return;
    }
    case 'emailDomain':
      for (const [index, domain] of test.domains.entries()) checkDomain(domain, under(report, `domains.${index}`));
  }
}

const NOTHING = 'An empty value never matches. To ask for what is not known, use “is known” inside “not”.';

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function checkRange(min: number | undefined, max: number | undefined, report: Report): void {
  if (min === undefined && max === undefined) report('min', 'A range needs a lower bound, an upper bound, or both. Fill one in.');
  if (min !== undefined && max !== undefined && min > max)
    report('max', `Nothing is at least ${numberText(min)} and at most ${numberText(max)}. Swap the two, or correct one.`);
}

function checkDomain(domain: string, report: Report): void {
  const bare = domain.replace(/^.*@|^\*?\./, '').toLowerCase();
  if (/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(domain.toLowerCase())) return;
  const better = bare !== domain.toLowerCase() && bare.includes('.') ? ` Write ${bare} instead.` : ' Write it as in example.com.';
  report('', `${quoted(domain)} is no domain.${better}`);
}
