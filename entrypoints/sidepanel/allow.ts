import browser from 'webextension-polyfill';
import { originPattern } from '#lib/bridge/crm-sites.ts';

/** Asks the person whether Leadlight may be at an origin; in the click itself. */
export function allow(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(origin)] }).catch(() => false);
}
