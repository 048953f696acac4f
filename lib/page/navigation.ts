/** Where the Navigation API is missing, the address is compared this often; opening a record by `pushState` fires no event there. */
const SLOW_POLL_MS = 400;

/**
 * Calls `onCommitted` after every navigation that has committed, so that `location` already names what is shown.
 * `navigate` would be too early, `popstate` and `hashchange` miss `pushState`.
 */
export function watchNavigation(page: Window, onCommitted: () => void, stop: AbortSignal): void {
  const navigation: EventTarget | undefined = 'navigation' in page ? page.navigation : undefined;
  if (navigation) {
    navigation.addEventListener('currententrychange', onCommitted, { signal: stop });
    return;
  }
  let address = page.location.href;
  const compare = () => {
    if (page.location.href === address) return;
    address = page.location.href;
    onCommitted();
  };
  page.addEventListener('popstate', compare, { signal: stop });
  page.addEventListener('hashchange', compare, { signal: stop });
  const timer = setInterval(compare, SLOW_POLL_MS);
  stop.addEventListener('abort', () => clearInterval(timer));
}
