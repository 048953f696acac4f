import type { Log } from './log.ts';
import { activateDueVersions } from './services/activate-due.ts';
import type { ServiceContext } from './services/context.ts';

const LOOK_EVERY_MS = 60_000;

/**
 * Activates signed versions when their date comes: looks at once, for dates that passed while no server ran, and then each minute. Several
 * nodes may look at the same moment. `stop` resolves when a look under way has ended.
 */
export function startDueActivation({
  log,
  everyMs = LOOK_EVERY_MS,
  ...outside
}: Pick<ServiceContext, 'store' | 'now' | 'newId'> & { log: Log; everyMs?: number }): { stop(): Promise<void> } {
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      const activated = await activateDueVersions(outside);
      if (activated > 0) log.info({ activated }, 'versions of definitions became active on their date');
    } catch (error) {
      log.warn({ err: error }, 'due versions could not be activated; the next look comes in a minute');
    } finally {
      looking = null;
    }
  }
  function lookUnlessLooking(): void {
    looking ??= look();
  }

  lookUnlessLooking();
  const looks = setInterval(lookUnlessLooking, everyMs).unref();
  return {
    async stop() {
      clearInterval(looks);
      await looking;
    },
  };
}
