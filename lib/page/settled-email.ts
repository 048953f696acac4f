import { until } from './wait.ts';

/** What the page shows of its record at one moment. */
export type Reading = { title: string | null; email: string | null };

const EVERY_MS = 150;
const AT_MOST_MS = 6_000;
/** A reading must stand this long; longer where the e-mail is still the one that stood there before. */
const STEADY_MS = 300;
const STEADY_SAME_MS = 1_500;

/**
 * The e-mail of the record that has just come up, once the page has settled on it; null where none appears.
 *
 * The address changes before the page does, so for a while the page still shows the record before: `before` is what it showed
 * at the change, and a reading counts only when it differs from that in title or e-mail and stands still. A page that never
 * changes gives null, never the e-mail of another record.
 */
export async function readSettledEmail(read: () => Reading, before: Reading, life: AbortSignal): Promise<string | null> {
  let last: Reading = { title: null, email: null };
  let steadyMs = -EVERY_MS;
  const isSettled = () => {
    const now = read();
    steadyMs = now.title === last.title && now.email === last.email ? steadyMs + EVERY_MS : 0;
    last = now;
    const isNewEmail = now.email !== before.email;
    const isNewTitle = now.title !== null && now.title !== before.title;
    return now.email !== null && (isNewEmail ? steadyMs >= STEADY_MS : isNewTitle && steadyMs >= STEADY_SAME_MS);
  };
  let settled = false;
  await until(() => (settled = isSettled()), EVERY_MS, AT_MOST_MS, life);
  return settled ? last.email : null;
}
