import { DefinitionBody } from '../contract/definition.ts';
import type { DefinitionProblem } from '../contract/errors.ts';
import { checkConditions } from './check/conditions.ts';
import { checkCriteria } from './check/criteria.ts';
import { checkHandover } from './check/handover.ts';
import { checkRaw } from './check/raw.ts';
import { collector } from './check/report.ts';
import { checkScores } from './check/scores.ts';
import { reportShape } from './check/shape.ts';
import { checkTriggers } from './check/triggers.ts';

export { warningsOf } from './check/warnings.ts';

export type CheckedDefinition = { ok: true; body: DefinitionBody } | { ok: false; problems: DefinitionProblem[] };

/**
 * A definition from outside, as typed, pasted or sent: the body when it can be judged by, else everything that is wrong, each at its
 * field (`triggers.3.clauses.0.withinDays`) with what to do. Faults of meaning are looked for once the shape is right. Fast enough to run at each key.
 */
export function checkDefinition(input: unknown): CheckedDefinition {
  const { problems, report } = collector();
  if (!checkRaw(input, report)) return { ok: false, problems };
  const parsed = DefinitionBody.safeParse(input);
  if (!parsed.success) {
    reportShape(parsed.error.issues, input, report);
    return { ok: false, problems };
  }
  const body = parsed.data;
  checkTriggers(body, report);
  checkConditions(body, report);
  checkCriteria(body, report);
  checkScores(body, report);
  checkHandover(body, report);
  return problems.length === 0 ? { ok: true, body } : { ok: false, problems };
}
