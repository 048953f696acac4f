import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type RateLimits = {
  /** Counts one request; null when it may go on, else the seconds to wait. */
  take(workspaceId: string, memberId: string): Promise<number | null>;
};

/** Far above what people and their outbox send; a runaway script meets it. */
const USUAL = { member: 3_000, workspace: 30_000 };

/** Requests a minute of each member and of each workspace, counted in this process. */
export function createRateLimits(limits = USUAL): RateLimits {
  const ofMember = new RateLimiterMemory({ points: limits.member, duration: 60, keyPrefix: 'member' });
  const ofWorkspace = new RateLimiterMemory({ points: limits.workspace, duration: 60, keyPrefix: 'workspace' });
  return {
    async take(workspaceId, memberId) {
      try {
        await ofMember.consume(`${workspaceId}/${memberId}`);
        await ofWorkspace.consume(workspaceId);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
  };
}
