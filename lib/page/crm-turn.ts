import { after, until } from './wait.ts';

const CAP_MS = 1_500;
const LOAD_CAP_MS = 6_000;

/**
 * Resolves when the CRM has had its turn, so that our frame does not compete with its boot: the page has loaded, then the
 * record's title shows or the cap has passed, then the browser is idle. Never, once the life has ended.
 */
export async function crmHasHadItsTurn(page: Window, titleShows: () => boolean, life: AbortSignal): Promise<void> {
  await Promise.race([loaded(page, life), after(LOAD_CAP_MS, life)]);
  await until(titleShows, 50, CAP_MS, life);
  await idle(page, life);
}

function loaded(page: Window, life: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (page.document.readyState === 'complete') resolve();
    else page.addEventListener('load', () => resolve(), { once: true, signal: life });
  });
}

function idle(page: Window, life: AbortSignal): Promise<void> {
  if (!('requestIdleCallback' in page)) return after(50, life);
  return new Promise((resolve) => page.requestIdleCallback(() => !life.aborted && resolve(), { timeout: 300 }));
}
