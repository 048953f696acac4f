import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

type Rule = { /** Seconds. */ window: number; max: number };

/** Shaped as the sign-in library asks for its storage. */
export type RequestLimit = { consume(key: string, rule: Rule): Promise<{ allowed: boolean /** Seconds. */; retryAfter: number | null }> };

/**
 * At most `max` requests of one address in each window, counted in this process. The library's own storages start a window anew
 * with every request, so that an office whose people sign in now and then, but never a minute apart, would be shut out for good.
 */
export function createRequestLimit(): RequestLimit {
  const limiters = new Map<string, RateLimiterMemory>();

  function limiterOf({ window, max }: Rule): RateLimiterMemory {
    const name = `${window}/${max}`;
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: max, duration: window, keyPrefix: name });
    limiters.set(name, limiter);
    return limiter;
  }

  return {
    async consume(key, rule) {
      try {
        await limiterOf(rule).consume(key);
        return { allowed: true, retryAfter: null };
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return { allowed: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
        throw refusal;
      }
    },
  };
}
