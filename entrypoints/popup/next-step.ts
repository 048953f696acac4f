import { crmSiteAt, isCovered } from '#lib/bridge/crm-sites.ts';
import type { BackgroundState, Sites } from '#lib/bridge/messages.ts';

/** What is known when the popup opens. `tabUrl` is null where the tab has none; `sight` is what the tab's watcher sees. */
export type Situation = {
  tabUrl: string | null;
  granted: string[];
  sites: Sites;
  state: BackgroundState;
  sight: 'absent' | 'noRecord' | 'record';
};

/** The one thing to do next. */
export type NextStep =
  | { kind: 'noWebPage' }
  | { kind: 'console' }
  | { kind: 'allow'; host: string; origin: string; crmName: string | null }
  | { kind: 'resume'; host: string }
  | { kind: 'signIn' }
  | { kind: 'reload' }
  | { kind: 'openRecord'; host: string }
  | { kind: 'showPanel'; host: string };

export function nextStep({ tabUrl, granted, sites, state, sight }: Situation): NextStep {
  const url = tabUrl !== null && URL.canParse(tabUrl) ? new URL(tabUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: 'noWebPage' };
  if (url.origin === new URL(state.serverUrl).origin) return { kind: 'console' };
  const { host, origin } = url;
  if (!granted.some((pattern) => isCovered(url.href, pattern))) {
    return { kind: 'allow', host, origin, crmName: crmSiteAt(url.hostname)?.name ?? null };
  }
  if (sites.pausedHosts.includes(host)) return { kind: 'resume', host };
  if (state.session.status !== 'signedIn') return { kind: 'signIn' };
  if (sight === 'absent') return { kind: 'reload' };
  return { kind: sight === 'record' ? 'showPanel' : 'openRecord', host };
}
