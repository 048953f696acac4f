import { type Placement, USUAL_PLACEMENT } from '../../contract/seen.ts';
import { isCovered } from '../crm-sites.ts';
import type { Policy } from '../policy.ts';
import type { BrowserSettings } from '../settings.ts';
import type { Standing } from './content-scripts.ts';

type InForce = Pick<BrowserSettings, 'placements' | 'pausedHosts' | 'preferences'>;

/** What pages are told of how things stand, under these settings. */
export function standingOf(language: string, settings: InForce, policy: Policy): Standing {
  return { language, home: settings.preferences.home, isUnusual: (places) => isUnusual(settings, policy, places) };
}

/**
 * Whether a page in these places (match patterns) may have to show the panel otherwise than where nobody chose anything: then it has to wait
 * for its orders, and cannot make room with its first frame.
 */
function isUnusual({ placements, pausedHosts, preferences }: InForce, policy: Policy, places: readonly string[]): boolean {
  if (preferences.theme !== 'system' || policy.offCrms.length > 0 || !isUsual({ ...USUAL_PLACEMENT, ...policy.panel })) return true;
  const moved = Object.entries(placements).flatMap(([host, placement]) => (isUsual(placement) ? [] : [host]));
  const isHere = (host: string) => places.some((place) => isCovered(`https://${host}/`, place) || isCovered(`http://${host}/`, place));
  return [...pausedHosts, ...moved].some(isHere);
}

/** Whether a panel that sits so looks as it does where nobody chose. */
export function isUsual(placement: Placement): boolean {
  return Object.entries(USUAL_PLACEMENT).every(([name, usual]) => Reflect.get(placement, name) === usual);
}
