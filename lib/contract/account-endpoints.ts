import * as z from 'zod/mini';
import { Account } from './account.ts';
import { BuyingRoleSet, BuyingRoles } from './buying-group.ts';
import { Key } from './criterion.ts';
import type { Endpoint } from './endpoint.ts';
import { Id } from './primitives.ts';
import { EVERYONE, MARKETING } from './roles.ts';

/** Accounts as a whole: where their people stand, and who is who. */
export const accountEndpoints = {
  getAccount: {
    method: 'GET',
    path: '/api/v1/accounts/:id',
    summary: 'An account: its people, where they stand, and who is who.',
    input: z.strictObject({ id: Id }),
    output: Account,
    errors: ['notFound'],
    roles: EVERYONE,
  },
  chooseRoles: {
    method: 'PUT',
    path: '/api/v1/people/:id/buying-roles',
    summary: 'Remember who somebody is at their account; null leaves it to the rules again.',
    input: z.strictObject({
      id: Id,
      /** Empty: none of the roles. */
      roles: z.nullable(z.array(Key).check(z.maxLength(12))),
    }),
    output: Account,
    errors: ['notFound'],
    roles: EVERYONE,
  },
  getBuyingRoles: {
    method: 'GET',
    path: '/api/v1/buying-roles',
    summary: 'The roles that are looked for at every account, with their rules.',
    input: z.strictObject({}),
    output: BuyingRoleSet,
    errors: [],
    roles: EVERYONE,
  },
  putBuyingRoles: {
    method: 'PUT',
    path: '/api/v1/buying-roles',
    summary: 'Change the roles that are looked for, and their rules.',
    input: z.strictObject({ roles: BuyingRoles }),
    output: BuyingRoleSet,
    errors: [],
    roles: MARKETING,
  },
} as const satisfies Record<string, Endpoint>;
