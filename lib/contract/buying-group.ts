import * as z from 'zod/mini';
import { AttributeClause } from './condition.ts';
import { Key } from './criterion.ts';
import { Id, Label, Timestamp } from './primitives.ts';

/** One way to know somebody's role: every clause of `when` holds and none of `unless`. */
export const RoleRule = z.strictObject({
  when: z.array(AttributeClause).check(z.minLength(1), z.maxLength(10)),
  unless: z.optional(z.array(AttributeClause).check(z.maxLength(10))),
});
export type RoleRule = z.infer<typeof RoleRule>;

/** A role in a buying group. `does` ends the sentence "Nobody known who …". Without rules only people say who has it. */
export const BuyingRole = z.strictObject({
  id: Key,
  name: Label.check(z.maxLength(60)),
  does: Label.check(z.maxLength(120)),
  rules: z.array(RoleRule).check(z.maxLength(20)),
});
export type BuyingRole = z.infer<typeof BuyingRole>;

/** The roles that a workspace looks for at every account, in the order of the screen. */
export const BuyingRoles = z.array(BuyingRole).check(
  z.maxLength(12),
  z.refine((roles) => new Set(roles.map(({ id }) => id)).size === roles.length, 'must name each role once'),
);

/** The roles that count, and who said so; `changedAt` null: the ones that every workspace begins with. */
export const BuyingRoleSet = z.object({ roles: BuyingRoles, changedBy: z.nullable(z.string()), changedAt: z.nullable(Timestamp) });
export type BuyingRoleSet = z.infer<typeof BuyingRoleSet>;

/** What a rule found: the value of an attribute, and the piece of it that decided (`VP` in `VP Operations`). */
export const RoleReason = z.object({ of: z.enum(['person', 'account']), attribute: z.string(), value: z.string(), found: z.string() });
export type RoleReason = z.infer<typeof RoleReason>;

const RuledRole = z.object({ role: Key, because: z.array(RoleReason) });

/** How it is known who somebody is. What a person said stands over every rule; between two rules nobody guesses. */
export const RoleStanding = z.discriminatedUnion('kind', [
  /** No role at all where `roles` is empty. */
  z.object({ kind: z.literal('chosen'), roles: z.array(Key), by: z.string(), at: Timestamp }),
  z.extend(RuledRole, { kind: z.literal('ruled') }),
  z.object({ kind: z.literal('open'), between: z.array(RuledRole).check(z.minLength(2)) }),
  z.object({ kind: z.literal('none') }),
]);
export type RoleStanding = z.infer<typeof RoleStanding>;

/** A role without its rules: what a screen names. `isUsual`: as every workspace begins with it, so that a screen may say it in the reader's language. */
export const RoleCard = z.object({ id: Key, name: z.string(), does: z.string(), isUsual: z.boolean() });
export type RoleCard = z.infer<typeof RoleCard>;

/** How many there are, and those among them who are listed. */
export const Counted = z.object({ count: z.number(), people: z.array(Id) });
export type Counted = z.infer<typeof Counted>;

/** Who is who at an account. A role is filled by `holders` alone; `perhaps` are people whose rules disagree. */
export const BuyingGroup = z.object({
  roles: z.array(z.extend(RoleCard, { holders: Counted, perhaps: Counted })),
  /** Listed people of whom something is known or was said. */
  members: z.array(z.object({ person: Id, standing: RoleStanding })),
});
export type BuyingGroup = z.infer<typeof BuyingGroup>;

/** One person's place in the group of their account, with the roles there are. */
export const PersonRole = z.object({ accountId: Id, accountName: z.string(), roles: z.array(RoleCard), standing: RoleStanding });
export type PersonRole = z.infer<typeof PersonRole>;
