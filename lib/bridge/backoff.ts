/** When to try again after so many failures; `asked`: the server itself asked to be left alone until then. */
export type Retry = { attempts: number; notBefore: number; asked: boolean };

const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;
const LONGEST_ASKED_MS = 60 * 60_000;

/**
 * The next try after a failure: twice as long as the one before up to five minutes, shortened at random by up to half
 * so that many browsers do not return in step; never before the server allows it. `random` is in [0, 1).
 */
export function backOff(before: Retry | null, now: number, random: number, retryAfterMs: number | undefined): Retry {
  const attempts = (before?.attempts ?? 0) + 1;
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return { attempts, notBefore: now + Math.max(retryAfterMs ?? 0, full * (1 - random / 2)), asked: retryAfterMs !== undefined };
}

/** How long to wait still, in milliseconds. A time further away than we ever set means that the clock was turned back: no wait. */
export function waitLeft(retry: Retry | null, now: number): number {
  const left = (retry?.notBefore ?? 0) - now;
  return left > LONGEST_ASKED_MS ? 0 : Math.max(0, left);
}
