import type { CrmPattern } from '../../contract/crm-pattern.ts';
import type { Result } from '../../contract/errors.ts';
import { originFrom } from '../crm-sites.ts';
import { type Failure, failed } from '../http.ts';
import type { BackgroundRequests, BackgroundState, Sites } from '../messages.ts';
import { discover } from '../oauth.ts';
import { isSameAddress } from '../policy.ts';
import type { BrowserSettings } from '../settings.ts';
import { tellWatchers } from './home.ts';
import type { Services } from './services.ts';

const OWN_CRMS_KEPT = 50;

export async function getSites(services: Services): Promise<Result<Sites, Failure>> {
  return { ok: true, value: await sitesOf(services) };
}

/** Adds or removes a CRM at an address of its own, or keeps Leadlight out of a host. The browser's permission is asked for by the page, in the click. */
export async function changeSites(
  services: Services,
  { change, value }: BackgroundRequests['changeSites']['input'],
): Promise<Result<Sites, Failure>> {
  if (change === 'addOwn') {
    const read = originFrom(value);
    if (!read.ok) return failed('badRequest', read.says);
  }
  await services.settings.change((current) => edited(current, change, value));
  await services.refreshWatcher();
  await tellWatchers(services, { type: 'askAgain' });
  return { ok: true, value: await sitesOf(services) };
}

/** Sets up a CRM that no adapter knows, or forgets it; pages of it that are open follow at once. */
export async function changePatterns(
  services: Services,
  { change, pattern }: BackgroundRequests['changePatterns']['input'],
): Promise<Result<Sites, Failure>> {
  const read = originFrom(pattern.origin);
  if (!read.ok) return failed('badRequest', read.says);
  await services.settings.change((current) => {
    const others = current.patterns.filter((other) => !isSameAddress(other, { ...pattern, origin: read.origin }));
    return { ...current, patterns: change === 'remove' ? others : [...others, { ...pattern, origin: read.origin }].slice(-OWN_CRMS_KEPT) };
  });
  await services.patternsChanged([read.origin]);
  return { ok: true, value: await sitesOf(services) };
}

/** Works with another server from now on, once it has answered as a Leadlight server. Whoever was signed in at the old one is signed out there. */
export async function setServerUrl(
  services: Services,
  { url }: BackgroundRequests['setServerUrl']['input'],
): Promise<Result<BackgroundState, Failure>> {
  const { settings, session, state, defaultServerUrl } = services;
  const read = originFrom(url ?? defaultServerUrl);
  if (!read.ok) return failed('badRequest', read.says);
  const { serverUrl: prescribed } = await services.policy();
  if (prescribed !== null && prescribed !== read.origin) {
    return failed('forbidden');
  }
  const answer = await discover(services.fetch, read.origin);
  if (!answer.ok) return answer.error.code === 'garbled' ? failed('garbled', 'noServerHere') : answer;
  if (read.origin !== new URL(services.serverUrl()).origin) {
    await session.signOut();
    services.setServerUrl(read.origin);
  }
  await settings.change((current) => ({ ...current, serverUrl: read.origin === defaultServerUrl ? null : read.origin }));
  await services.showSession();
  await state.change({ serverUrl: read.origin, reachable: true });
  return { ok: true, value: state.get() };
}

function edited(current: BrowserSettings, change: BackgroundRequests['changeSites']['input']['change'], value: string): BrowserSettings {
  const without = (list: string[], item: string) => list.filter((other) => other !== item);
  switch (change) {
    case 'addOwn': {
      const read = originFrom(value);
      const origin = read.ok ? read.origin : value;
      return { ...current, ownCrms: [...without(current.ownCrms, origin), origin].slice(-OWN_CRMS_KEPT) };
    }
    case 'removeOwn':
      return {
        ...current,
        ownCrms: without(current.ownCrms, value),
        crmAt: withoutOrigin(current.crmAt, value),
        patterns: current.patterns.filter(({ origin }) => origin !== value),
      };
    case 'pause':
      return { ...current, pausedHosts: [...without(current.pausedHosts, value), value] };
    case 'resume':
      return { ...current, pausedHosts: without(current.pausedHosts, value) };
  }
}

/** Added again, it may be another CRM. */
function withoutOrigin(crmAt: BrowserSettings['crmAt'], origin: string): BrowserSettings['crmAt'] {
  const { [origin]: _, ...others } = crmAt;
  return others;
}

async function sitesOf({ inForce, policy, session }: Services): Promise<Sites> {
  const [{ ownCrms, pausedHosts, patterns }, company, { me }] = await Promise.all([inForce(), policy(), session.state()]);
  const isOf = (list: readonly CrmPattern[] = [], one: CrmPattern) => list.some((other) => isSameAddress(one, other));
  const setBy = (one: CrmPattern) => {
    if (isOf(company.crmPatterns, one)) return 'company';
    return isOf(me?.settings.crmPatterns, one) ? 'workspace' : 'person';
  };
  return {
    ownCrms,
    pausedHosts,
    patterns: patterns.map((pattern) => ({ ...pattern, setBy: setBy(pattern) })),
    company: {
      serverUrl: company.serverUrl,
      ownCrms: [...company.crmOrigins, ...company.crmPatterns.map(({ origin }) => origin)],
      offHosts: company.offHosts,
      offCrms: company.offCrms,
    },
  };
}
