import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BuyingGroup, type BuyingRole, BuyingRoles } from '#lib/contract/buying-group.ts';
import { buyingGroupOf, type GroupPerson } from '#lib/journey/account/buying-group.ts';
import { roleProblem } from '#lib/journey/account/check-roles.ts';
import { DEFAULT_ROLES } from '#lib/journey/account/default-roles.ts';
import { compileRoles, type RoleChoice, standingOf } from '#lib/journey/account/role-rules.ts';
import type { Facts } from '#lib/journey/types.ts';

const NOW = '2026-11-05T14:02:00.000Z';
const facts = (person: Record<string, string | number>): Facts => ({
  person: { attributes: person, source: 'test', at: null },
  account: { attributes: { employees: 800 }, source: 'test', at: null },
  createdAt: NOW,
});
const titled = (title: string) => standingOf(DEFAULT_ROLES, compileRoles(DEFAULT_ROLES), facts({ title }), null);

describe('the roles that every workspace begins with', () => {
  it('are roles that the contract and the checks allow', () => {
    expect(BuyingRoles.parse(DEFAULT_ROLES)).toEqual(DEFAULT_ROLES);
    expect(roleProblem(DEFAULT_ROLES)).toBeNull();
  });

  it('are lists of words, since people read and change them in the settings', () => {
    const tests = DEFAULT_ROLES.flatMap(({ rules }) => rules.flatMap(({ when }) => when.map((clause) => clause.test)));
    const patterns = tests.flatMap((test) => (test.op === 'matches' ? [test.pattern] : []));
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).toMatch(/^\\b\([\p{L}|'’ -]+\)\\b$/u);
  });

  it.each([
    ['VP Operations', 'decisionMaker', 'VP'],
    ['Vice-President, Sales', 'decisionMaker', 'Vice-President'],
    ['CRO', 'decisionMaker', 'CRO'],
    ['Head of supply chain', 'decisionMaker', 'Head of'],
    ['Director of Finance', 'economicBuyer', 'Finance'],
    ['Managing Director', 'economicBuyer', 'Managing Director'],
    ['Geschäftsführerin', 'economicBuyer', 'Geschäftsführerin'],
    ['CFO', 'economicBuyer', 'CFO'],
    ['Systems engineer', 'technicalEvaluator', 'Systems'],
    ['IT manager', 'technicalEvaluator', 'IT'],
    ['Operations planner', 'user', 'planner'],
    ['Category manager', 'procurement', 'Category manager'],
    ['Leiter Einkauf', 'procurement', 'Einkauf'],
  ])('takes a %s for the %s', (title, role, found) => {
    expect(titled(title)).toMatchObject({ kind: 'ruled', role, because: expect.arrayContaining([expect.objectContaining({ found })]) });
  });

  it.each(['CIO', 'VP Information Technology'])('leaves open whether a %s decides or evaluates', (title) => {
    expect(titled(title)).toMatchObject({ kind: 'open', between: [{ role: 'decisionMaker' }, { role: 'technicalEvaluator' }] });
  });

  it.each(['Student', '', 'Digital artist', 'Vice chancellor'])('says nothing of a “%s”', (title) => {
    expect(titled(title)).toEqual({ kind: 'none' });
  });

  it('believes the CRM rather than a title', () => {
    const told = facts({ title: 'VP Operations', buyingRole: 'Champion' });
    expect(standingOf(DEFAULT_ROLES, compileRoles(DEFAULT_ROLES), told, null)).toEqual({
      kind: 'ruled',
      role: 'champion',
      because: [{ of: 'person', attribute: 'buyingRole', value: 'Champion', found: 'Champion' }],
    });
  });
});

const ids = ['a', 'b', 'c', 'd'] as const;
const clause = fc
  .tuple(fc.constantFrom('title', 'team'), fc.constantFrom('vp', 'ops', 'it', 'x'))
  .map(([name, text]) => ({ type: 'attribute' as const, of: 'person' as const, name, test: { op: 'contains' as const, text } }));
const rule = fc.record({ when: fc.array(clause, { minLength: 1, maxLength: 2 }), unless: fc.array(clause, { maxLength: 1 }) });
const anyRoles: fc.Arbitrary<BuyingRole[]> = fc
  .array(fc.array(rule, { maxLength: 3 }), { maxLength: 4 })
  .map((all) => all.map((rules, at) => ({ id: ids[at] ?? '', name: `Role ${at}`, does: 'does', rules })));
const anyChoice: fc.Arbitrary<RoleChoice | null> = fc.option(
  fc.record({ roles: fc.option(fc.subarray([...ids])), by: fc.constant('Sam'), at: fc.constant(NOW) }),
);
const anyPeople: fc.Arbitrary<GroupPerson[]> = fc
  .array(fc.tuple(fc.constantFrom('VP Ops', 'IT', 'ops x', ''), fc.constantFrom('vp', 'x', ''), anyChoice, fc.boolean()), { maxLength: 12 })
  .map((all) =>
    all.map(([title, team, choice, isListed], at) => ({
      id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      facts: facts({ title, team }),
      choice,
      isListed,
    })),
  );

test('everybody holds exactly the roles of their own standing, whoever else is there', () => {
  fc.assert(
    fc.property(anyRoles, anyPeople, (roles, people) => {
      const group = buyingGroupOf(roles, people);
      expect(BuyingGroup.safeParse(group).error).toBeUndefined();
      const read = compileRoles(roles);
      for (const { id, holders, perhaps } of group.roles) {
        const standings = people.map((person) => ({ person, standing: standingOf(roles, read, person.facts, person.choice) }));
        const has = standings.filter(({ standing }) =>
          standing.kind === 'chosen' ? standing.roles.includes(id) : standing.kind === 'ruled' && standing.role === id,
        );
        const might = standings.filter(({ standing }) => standing.kind === 'open' && standing.between.some((one) => one.role === id));
        expect([holders.count, perhaps.count]).toEqual([has.length, might.length]);
        expect(holders.people.toSorted()).toEqual(has.flatMap(({ person }) => (person.isListed ? [person.id] : [])).toSorted());
        expect(has.some(({ person }) => might.some((one) => one.person.id === person.id))).toBe(false);
      }
    }),
  );
});

test('what a person said stands over every rule; what was left to the rules is theirs again', () => {
  fc.assert(
    fc.property(anyRoles, anyPeople, (roles, people) => {
      const read = compileRoles(roles);
      for (const { facts: own, choice } of people) {
        const byRules = standingOf(roles, read, own, null);
        const standing = standingOf(roles, read, own, choice);
        const said = choice?.roles?.filter((id) => roles.some((role) => role.id === id)) ?? null;
        const isSaid = said !== null && (said.length > 0 || choice?.roles?.length === 0);
        if (isSaid) expect(standing).toEqual({ kind: 'chosen', roles: said, by: 'Sam', at: NOW });
        else expect(standing).toEqual(byRules);
        if (byRules.kind === 'open') expect(new Set(byRules.between.map(({ role }) => role)).size).toBeGreaterThan(1);
      }
    }),
  );
});
