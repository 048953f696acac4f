import { DefinitionBody } from '../contract/definition.ts';
import type { DefinitionProblem } from '../contract/errors.ts';
import { checkConditions } from './check/conditions.ts';
import { checkCriteria } from './check/criteria.ts';
import { checkHandover } from './check/handover.ts';
import { checkRaw } from './check/raw.ts';
import { collector, type Report } from './check/report.ts';
import { salvage } from './check/salvage.ts';
import { checkScores } from './check/scores.ts';
import { reportShape } from './check/shape.ts';
import { checkTriggers } from './check/triggers.ts';

export { warningsOf } from './check/warnings.ts';

export type CheckedDefinition = { ok: true; body: DefinitionBody } | { ok: false; problems: DefinitionProblem[] };

/** What the highest scores depend on; with a part of it unread, they are unknown. */
const SCORED = /^(?:triggers|groups|passive|mql|grades)\b/;

/**
 * A definition from outside, as typed, pasted or sent: the body when it can be judged by, else everything that is wrong, each at its
 * field (`triggers.3.clauses.0.withinDays`) with what to do. Fast enough to run at each key.
 */
export function checkDefinition(input: unknown): CheckedDefinition {
  const { problems, report } = collector();
  if (!checkRaw(input, report)) return { ok: false, problems };
  const parsed = DefinitionBody.safeParse(input);
  if (parsed.success) {
    checkMeaning(parsed.data, new Set(), report);
    return problems.length === 0 ? { ok: true, body: parsed.data } : { ok: false, problems };
  }
  reportShape(parsed.error.issues, input, report);
  const rest = salvage(input, parsed.error.issues);
  if (rest !== null) checkMeaning(rest.body, rest.unread, report);
  return { ok: false, problems };
}

/** `unread`: parts whose shape is wrong; of them enough has been said. */
function checkMeaning(body: DefinitionBody, unread: ReadonlySet<string>, report: Report): void {
  const elsewhere: Report = (path, message) => {
    const [list, index] = path.split('.');
    if (!unread.has(list ?? '') && !unread.has(`${list}.${index}`)) report(path, message);
  };
  checkTriggers(body, elsewhere);
  checkConditions(body, elsewhere);
  checkCriteria(body, elsewhere);
  if (![...unread].some((part) => SCORED.test(part))) checkScores(body, elsewhere);
  checkHandover(body, elsewhere);
}
