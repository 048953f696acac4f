import { after, until } from './wait.ts';

const CAP_MS = 1_500;
const LOAD_CAP_MS = 6_000;

/**
 * Resolves when the CRM has had its turn, so that our frame does not compete with its boot: the page has loaded, then the
 * record's title shows or the cap has passed, then the browser is idle.
 */
export async function crmHasHadItsTurn(page: Window, titleShows: () => boolean, life: AbortSignal): Promise<void> {
  await until(() => page.document.readyState === 'complete', 50, LOAD_CAP_MS, life);
  await until(titleShows, 50, CAP_MS, life);
  await idle(page, life);
}

function idle(page: Window, life: AbortSignal): Promise<void> {
  if (!('requestIdleCallback' in page)) return after(50, life);
  return new Promise((resolve) => {
    const handle = page.requestIdleCallback(() => resolve(), { timeout: 300 });
    life.addEventListener('abort', () => page.cancelIdleCallback(handle));
  });
}
