import type { Context } from 'hono';
import type { Result } from '#lib/contract/errors.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { findMemberships } from '#server/store/members.ts';
import type { Refusal } from './answer.ts';
import type { ApiDeps, AppEnv } from './deps.ts';
import { createRateLimits } from './rate-limits.ts';

/** Who calls: a member of one workspace. */
export type Caller = Pick<ServiceContext, 'workspaceId' | 'member'>;
export type Gate = (c: Context<AppEnv>) => Promise<Result<Caller, Refusal>>;

/** Names one of several workspaces of a user; without it, the one joined first. */
export const WORKSPACE_HEADER = 'x-leadlight-workspace';

/** Lets a request in: a good bearer token, an active membership looked up anew each time, and not too many requests. */
export function createGate(deps: ApiDeps): Gate {
  const limits = createRateLimits(deps.limits);
  return async (c) => {
    const who = await deps.authenticate(c.req.header('authorization'));
    if (!who.ok) return { ok: false, error: REFUSALS[who.error] };
    const wanted = c.req.header(WORKSPACE_HEADER);
    const all = await deps.store.aboveWorkspaces((tx) => findMemberships(tx, who.value.userId));
    const membership = all.find((one) => one.active && (wanted === undefined || one.workspaceId === wanted));
    if (membership === undefined) return { ok: false, error: NO_ACCESS };
    const wait = await limits.take(membership.workspaceId, membership.memberId);
    if (wait !== null) return { ok: false, error: { ...TOO_MANY, retryAfterSeconds: wait } };
    const { workspaceId, memberId, name, role } = membership;
    return { ok: true, value: { workspaceId, member: { id: memberId, name, role } } };
  };
}

const REFUSALS = {
  unauthenticated: { code: 'unauthenticated', message: 'Sign in again.' },
  unavailable: { code: 'unavailable', message: 'Your sign-in cannot be checked just now. Try again in a moment.' },
} as const satisfies Record<string, Refusal>;
const NO_ACCESS = { code: 'forbidden', message: 'You have no access to this workspace. Ask an admin to add you.' } as const;
const TOO_MANY = { code: 'rateLimited', message: 'Too many requests at once. Wait a moment, then try again.' } as const;
