import { crmName, crmSiteAt, isCovered } from '#lib/bridge/crm-sites.ts';
import type { BackgroundState, Sites } from '#lib/bridge/messages.ts';
import type { CrmId } from '#lib/contract/vocabulary.ts';

/** What is known when the popup opens. `tabUrl` is null where the tab has none; `sight` is what the tab's watcher sees. */
export type Situation = {
  tabUrl: string | null;
  granted: string[];
  sites: Sites;
  state: BackgroundState;
  sight: 'absent' | 'noRecord' | 'record';
  /** The CRM that the page was recognised as. */
  crm: CrmId | null;
};

/** The one thing to do next. */
export type NextStep =
  | { kind: 'noWebPage' }
  | { kind: 'console' }
  /** `by`: whether the CRM is known by its address, for sure, or by what its page looks like. */
  | { kind: 'allow'; host: string; origin: string; crmName: string | null; by: 'address' | 'page' }
  | { kind: 'resume'; host: string }
  /** The company keeps Leadlight out. */
  | { kind: 'off'; host: string; crmName: string | null }
  | { kind: 'signIn' }
  | { kind: 'reload' }
  | { kind: 'openRecord'; host: string }
  /** Leadlight may be here, but nothing tells which CRM it is. */
  | { kind: 'showExamples'; host: string; address: string }
  | { kind: 'showPanel'; host: string };

export function nextStep({ tabUrl, granted, sites, state, sight, crm }: Situation): NextStep {
  const url = tabUrl !== null && URL.canParse(tabUrl) ? new URL(tabUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: 'noWebPage' };
  if (url.origin === new URL(state.serverUrl).origin) return { kind: 'console' };
  const { host, origin } = url;
  const site = crmSiteAt(url.hostname);
  const isShown = sites.patterns.some((pattern) => pattern.origin === origin);
  const found = site?.crm ?? (isShown ? 'generic' : crm);
  const name = site?.name ?? (found === null ? null : crmName(found));
  if (sites.company.offHosts.includes(host) || (found !== null && sites.company.offCrms.includes(found)))
    return { kind: 'off', host, crmName: name };
  if (!granted.some((pattern) => isCovered(url.href, pattern)))
    return { kind: 'allow', host, origin, crmName: name, by: site === null ? 'page' : 'address' };
  if (sites.pausedHosts.includes(host)) return { kind: 'resume', host };
  if (state.session.status !== 'signedIn') return { kind: 'signIn' };
  if (sight === 'absent') return { kind: 'reload' };
  if (sight === 'record') return { kind: 'showPanel', host };
  return found === null ? { kind: 'showExamples', host, address: url.href } : { kind: 'openRecord', host };
}
