/**
 * Resolves after `ms`; never, once the life has ended: whatever waits for it dies with its record. Takes its listener along, since a
 * watcher's own life lasts as long as its tab and would gather one with every wait.
 */
export function after(ms: number, life: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      life.removeEventListener('abort', end);
      if (!life.aborted) resolve();
    }, ms);
    life.addEventListener('abort', end);
  });
}

/** Looks every `everyMs`, the first time at once, until `look` says true; at the latest after `atMostMs`. Never, once the life has ended. */
export async function until(look: () => boolean, everyMs: number, atMostMs: number, life: AbortSignal): Promise<void> {
  for (let waited = 0; waited < atMostMs && !look(); waited += everyMs) await after(everyMs, life);
}
