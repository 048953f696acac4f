import type { Result } from '../../contract/errors.ts';
import { USUAL_PLACEMENT } from '../../contract/seen.ts';
import type { CrmId } from '../../contract/vocabulary.ts';
import type { Wanted } from '../context-key.ts';
import { crmSiteAt } from '../crm-sites.ts';
import type { Failure } from '../http.ts';
import type { BackgroundRequests, Place, SeenRecord, WatcherOrders } from '../messages.ts';
import { withCrmAt, withPlacement } from '../settings.ts';
import { placeOf } from './place.ts';
import type { Services } from './services.ts';
import { isUsual, lookOf } from './unusual.ts';

/** Where a request came from: the tab, and for the watcher the address of its page. */
export type From = { tabId: number | null; url: URL | null };

const NOTHING = { ok: true, value: null } as const;

type Reply<N extends keyof BackgroundRequests> = Promise<Result<BackgroundRequests[N]['output'], Failure>>;

/** Tells the watcher whether and how to draw, and starts the fetch of its record without waiting for it. */
export async function recordSeen(services: Services, { seen }: { seen: SeenRecord | null }, { tabId, url }: From): Reply<'recordSeen'> {
  const asked = seen !== null && seen.record.host === url?.host ? seen : null;
  const place = placeAt(services, url, seen?.record.crm ?? null);
  // All at once: each of them waits for the browser's storage, and the fetch waits for them.
  const [at, orders, wanted] = await Promise.all([place, ordersFor(services, url, place), asked && wantedOf(services, asked)]);
  const isOpen = at === 'open' && wanted !== null;
  services.prefetch.cancel(String(tabId));
  void services.contexts.seen(String(tabId), isOpen ? wanted : null);
  if (isOpen) void services.refreshMe();
  return { ok: true, value: orders };
}

/**
 * Makes records ready that the page of the watcher leads to. Answers whether there is somebody to make them ready for: then the panel's
 * frame may come beforehand, too.
 */
export async function neighbours(
  services: Services,
  { records }: BackgroundRequests['neighbours']['input'],
  { tabId, url }: From,
): Reply<'neighbours'> {
  const place = placeAt(services, url, records[0]?.crm ?? null);
  const [{ enabled }, signIn] = await Promise.all([ordersFor(services, url, place), services.session.state()]);
  const isExpected = enabled && signIn.status === 'signedIn';
  if (isExpected)
    services.prefetch.want(
      String(tabId),
      records.filter(({ host }) => host === url?.host),
    );
  return { ok: true, value: { isExpected } };
}

/** Where the address does not tell which CRM lives there, its page has: from now on it gets that one's script alone. */
export async function recognised(
  { settings, refreshWatcher }: Services,
  { crm }: BackgroundRequests['recognised']['input'],
  { url }: From,
): Reply<'recognised'> {
  if (url === null || crmSiteAt(url.hostname) !== null || withCrmAt(await settings.read(), url.origin, crm) === null) return NOTHING;
  await settings.change((current) => withCrmAt(current, url.origin, crm) ?? current);
  await refreshWatcher();
  return NOTHING;
}

/** How the page's own origin writes the addresses of its records. */
export async function patternsHere({ inForce }: Services, _: Record<string, never>, { url }: From): Reply<'patternsHere'> {
  const { patterns } = await inForce();
  return { ok: true, value: { patterns: patterns.filter(({ origin }) => origin === url?.origin) } };
}

/** Remembers how the panel sits, by the host of the page that asks. */
export async function rememberPlacement(
  { settings, refreshWatcher }: Services,
  { placement }: BackgroundRequests['rememberPlacement']['input'],
  { url }: From,
): Reply<'rememberPlacement'> {
  if (url === null) return NOTHING;
  const before = (await settings.read()).placements[url.host] ?? USUAL_PLACEMENT;
  await settings.change((current) => withPlacement(current, url.host, placement));
  if (isUsual(before) !== isUsual(placement)) await refreshWatcher();
  return NOTHING;
}

/** What to ask the server for a record: the e-mail only where the workspace allows that it is read. */
export async function wantedOf({ session }: Pick<Services, 'session'>, seen: SeenRecord): Promise<Wanted> {
  const current = await session.state();
  const mayRead = current.status === 'signedIn' && current.me.settings.readEmailFromPage;
  return { record: seen.record, email: mayRead ? seen.email : null, personId: null };
}

async function placeAt(services: Services, url: URL | null, crm: CrmId | null): Promise<Place> {
  return url === null ? 'notAllowed' : placeOf(services, url, crm);
}

/** In the page nothing is drawn while the panel lives in the browser's own side panel. */
async function ordersFor(services: Services, url: URL | null, place: Promise<Place>): Promise<WatcherOrders> {
  const [at, current, policy, signIn] = await Promise.all([place, services.inForce(), services.policy(), services.session.state()]);
  return {
    enabled: at === 'open' && current.preferences.home === 'page',
    readEmail: signIn.status === 'signedIn' && signIn.me.settings.readEmailFromPage,
    placement: (url === null ? undefined : current.placements[url.host]) ?? { ...USUAL_PLACEMENT, ...policy.panel },
    look: lookOf(current.preferences, services.languages()),
  };
}
