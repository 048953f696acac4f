import { originPattern } from '#lib/bridge/origin-pattern.ts';
import { pageBrowser as browser } from '../panel/page-browser.ts';

/** Asks the person whether Leadlight may be at an origin; in the click itself. */
export function allow(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(origin)] }).catch(() => false);
}
