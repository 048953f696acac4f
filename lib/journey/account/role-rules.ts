import type { BuyingRole, RoleReason, RoleRule, RoleStanding } from '../../contract/buying-group.ts';
import type { AttributeClause } from '../../contract/condition.ts';
import type { AttributeValue } from '../../contract/primitives.ts';
import { compileTest } from '../engine/value-test.ts';
import { foundPiece } from '../safe-regex.ts';
import { attributeOf } from '../trace.ts';
import type { Facts } from '../types.ts';

/** What a member said of somebody's role; `roles` null: left to the rules again. */
export type RoleChoice = { roles: readonly string[] | null; by: string; at: string };

/** Who somebody is, from what is known of them alone: the first rule of each role that holds, with what it found. */
export type RoleReader = (facts: Facts) => { role: string; because: RoleReason[] }[];

/** Makes the workspace's roles ready to be asked of many people. The same facts give the same answer, in the order of the roles. */
export function compileRoles(roles: readonly BuyingRole[]): RoleReader {
  const compiled = roles.map(({ id, rules }) => ({ role: id, rules: rules.map(compileRule) }));
  return (facts) =>
    compiled.flatMap(({ role, rules }) => {
      for (const reasonsOf of rules) {
        const because = reasonsOf(facts);
        if (because !== null) return [{ role, because }];
      }
      return [];
    });
}

/** How it is known who somebody is: what a person said first, then the one role whose rules hold. Two are left open. */
export function standingOf(roles: readonly BuyingRole[], read: RoleReader, facts: Facts, choice: RoleChoice | null): RoleStanding {
  const chosen = choice?.roles ?? null;
  if (choice !== null && chosen !== null) {
    const known = roles.map(({ id }) => id).filter((id) => chosen.includes(id));
    // Roles that the workspace has given up leave nothing said, unless "none of them" was what was said.
    if (known.length > 0 || chosen.length === 0) return { kind: 'chosen', roles: known, by: choice.by, at: choice.at };
  }
  const ruled = read(facts);
  const [only] = ruled;
  if (only === undefined) return { kind: 'none' };
  return ruled.length === 1 ? { kind: 'ruled', ...only } : { kind: 'open', between: ruled };
}

/** What a rule found; null where it does not hold. */
function compileRule({ when, unless = [] }: RoleRule): (facts: Facts) => RoleReason[] | null {
  const needed = when.map(compileClause);
  const ruledOut = unless.map(compileClause);
  return (facts) => {
    if (ruledOut.some((clause) => clause(facts) !== null)) return null;
    const reasons = needed.flatMap((clause) => clause(facts) ?? []);
    return reasons.length === needed.length ? reasons : null;
  };
}

function compileClause({ of, name, test }: AttributeClause): (facts: Facts) => RoleReason | null {
  const passes = compileTest(test);
  return (facts) => {
    const value = attributeOf(facts, of, name);
    return passes(value) ? { of, attribute: name, value: textOf(value), found: pieceOf(test, textOf(value)) } : null;
  };
}

/** The piece of a value that decided, as it stands there; the whole value where no piece did. */
function pieceOf(test: AttributeClause['test'], value: string): string {
  if (test.op === 'matches') return foundPiece(test.pattern, value) ?? value;
  if (test.op !== 'contains') return value;
  const at = value.toLowerCase().indexOf(test.text.trim().toLowerCase());
  return at === -1 ? test.text.trim() : value.slice(at, at + test.text.trim().length);
}

function textOf(value: AttributeValue): string {
  return value === null ? '' : String(value).trim();
}
