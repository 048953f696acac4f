export type AttemptLimit = {
  /** Milliseconds until the key may be tried again; 0 when it may be now. */
  waitFor(key: string): number;
  failed(key: string): void;
  succeeded(key: string): void;
};

/** At most so many failures of one key within a window, kept in this process. Holds 10,000 keys and forgets the oldest first. */
export function createAttemptLimit(options: { attempts: number; windowMs: number; now: () => number }): AttemptLimit {
  const { attempts, windowMs, now } = options;
  const failures = new Map<string, number[]>();

  function recent(key: string): number[] {
    return (failures.get(key) ?? []).filter((at) => now() - at < windowMs);
  }

  return {
    waitFor(key) {
      const counted = recent(key).slice(-attempts);
      const oldest = counted[0];
      return counted.length < attempts || oldest === undefined ? 0 : oldest + windowMs - now();
    },
    failed(key) {
      const counted = [...recent(key), now()].slice(-attempts);
      failures.delete(key);
      failures.set(key, counted);
      const first = failures.keys().next();
      if (failures.size > MOST_KEYS && !first.done) failures.delete(first.value);
    },
    succeeded: (key) => void failures.delete(key),
  };
}

const MOST_KEYS = 10_000;
