import { after } from './wait.ts';

const LOAD_CAP_MS = 6_000;
const IDLE_CAP_MS = 500;

/**
 * Resolves when the CRM has had its turn, so that our frame does not compete with its boot: the page has loaded, and then the browser is
 * idle, as it is while the CRM waits for its server. To wait for the record's title, too, would put the panel behind the record, however
 * long that takes (docs/performance.md). Never, once the life has ended.
 */
export async function crmHasHadItsTurn(page: Window, life: AbortSignal): Promise<void> {
  await Promise.race([loaded(page, life), after(LOAD_CAP_MS, life)]);
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
  return new Promise((resolve) => page.requestIdleCallback(() => !life.aborted && resolve(), { timeout: IDLE_CAP_MS }));
}
