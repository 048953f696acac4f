import type { CrmId } from '../../contract/vocabulary.ts';
import { isCovered } from '../crm-sites.ts';
import type { Place } from '../messages.ts';
import { watchedPatterns } from './content-scripts.ts';
import type { Services } from './services.ts';

/** What Leadlight may do at an address. `crm`: which one is there, where that is known. */
export async function placeOf(
  { api, settings, inForce, policy, serverUrl }: Pick<Services, 'api' | 'settings' | 'inForce' | 'policy' | 'serverUrl'>,
  url: URL,
  crm: CrmId | null,
): Promise<Place> {
  const [current, chosen, company] = await Promise.all([inForce(), settings.read(), policy()]);
  if (url.origin === new URL(serverUrl()).origin) return 'console';
  const patterns = await watchedPatterns(api, current);
  if (!patterns.some((pattern) => isCovered(url.href, pattern))) return 'notAllowed';
  if (crm !== null && company.offCrms.includes(crm)) return 'off';
  if (!current.pausedHosts.includes(url.host)) return 'open';
  return chosen.pausedHosts.includes(url.host) && !company.offHosts.includes(url.host) ? 'paused' : 'off';
}
