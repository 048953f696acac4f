import type { Preferences } from '../../contract/preferences.ts';
import { type Look, type Placement, USUAL_PLACEMENT } from '../../contract/seen.ts';
import { mannerFor } from '../../words/speech.ts';
import { isCovered } from '../crm-sites.ts';
import type { Policy } from '../policy.ts';
import type { BrowserSettings } from '../settings.ts';
import type { Standing } from './content-scripts.ts';

type InForce = Pick<BrowserSettings, 'placements' | 'pausedHosts' | 'preferences'>;

/** What pages are told of how things stand, under these settings. `languages`: the browser's own, then the person's. */
export function standingOf(languages: readonly string[], settings: InForce, policy: Policy): Standing {
  const { preferences } = settings;
  const hasLook = Object.values(lookOf(preferences, languages)).some((value) => value !== '');
  return {
    language: languages[0] ?? 'en',
    home: preferences.home,
    isUnusual: (places) => hasLook || isUnusual(settings, policy, places),
  };
}

/** How what is drawn before the panel looks, as it was chosen. */
export function lookOf({ theme, language }: Preferences, languages: readonly string[]): Look {
  return {
    colorScheme: theme === 'system' ? '' : theme,
    scale: mannerFor(language, languages).direction === 'rtl' ? '-1 1' : '',
  };
}

/**
 * Whether a page in these places (match patterns) may have to show the panel otherwise than where nobody chose anything: then it has to wait
 * for its orders, and cannot make room with its first frame.
 */
function isUnusual({ placements, pausedHosts }: InForce, policy: Policy, places: readonly string[]): boolean {
  if (policy.offCrms.length > 0 || !isUsual({ ...USUAL_PLACEMENT, ...policy.panel })) return true;
  const moved = Object.entries(placements).flatMap(([host, placement]) => (isUsual(placement) ? [] : [host]));
  const isHere = (host: string) => places.some((place) => isCovered(`https://${host}/`, place) || isCovered(`http://${host}/`, place));
  return [...pausedHosts, ...moved].some(isHere);
}

/** Whether a panel that sits so looks as it does where nobody chose. */
export function isUsual(placement: Placement): boolean {
  return Object.entries(USUAL_PLACEMENT).every(([name, usual]) => Reflect.get(placement, name) === usual);
}
