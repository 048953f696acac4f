import * as z from 'zod/mini';
import type { Placement } from '../contract/seen.ts';
import { CrmId } from '../contract/vocabulary.ts';
import { originFrom } from './crm-sites.ts';
import type { BrowserSettings } from './settings.ts';

/** What a company sets for its browsers; every key may be missing. The schema that browsers check against is `public/managed-schema.json`. */
export type Policy = {
  /** Origin of the company's server; people cannot change it then. */
  serverUrl: string | null;
  /** Origins of CRMs at addresses of their own. */
  crmOrigins: string[];
  /** The kill switch: CRMs, by their id, and hosts on which Leadlight keeps out, whatever people chose. */
  offCrms: CrmId[];
  offHosts: string[];
  /** How the panel sits where nobody has chosen yet. */
  panel: Pick<Placement, 'mode' | 'width'> | null;
  /** False: nobody is signed in before they ask for it, though the browser has a session with the server. */
  silentSignIn: boolean;
};

export const NO_POLICY: Policy = { serverUrl: null, crmOrigins: [], offCrms: [], offHosts: [], panel: null, silentSignIn: true };

const Texts = z.array(z.string());

/** Reads each key for itself: a fault in one leaves the others in force. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): Policy {
  const mode = z.safeParse(z.enum(['docked', 'floating', 'collapsed']), stored['panelMode']).data;
  const width = z.safeParse(z.number().check(z.minimum(280), z.maximum(560)), stored['panelWidth']).data;
  const server = z.safeParse(z.string(), stored['serverUrl']).data;
  return {
    serverUrl: server === undefined ? null : originOf(server),
    crmOrigins: texts(stored['crmOrigins']).flatMap((text) => originOf(text) ?? []),
    offCrms: texts(stored['offCrms']).flatMap((text) => z.safeParse(CrmId, text).data ?? []),
    offHosts: texts(stored['offHosts']).map((host) => host.toLowerCase()),
    panel: mode === undefined && width === undefined ? null : { mode: mode ?? 'docked', width: width ?? 360 },
    silentSignIn: stored['silentSignIn'] !== false,
  };
}

/** The settings as they count under a policy. What people chose is kept beneath it, for the day when it is lifted. */
export function underPolicy(settings: BrowserSettings, policy: Policy): BrowserSettings {
  return {
    ...settings,
    serverUrl: policy.serverUrl ?? settings.serverUrl,
    ownCrms: [...new Set([...policy.crmOrigins, ...settings.ownCrms])],
    pausedHosts: [...new Set([...policy.offHosts, ...settings.pausedHosts])],
  };
}

function texts(value: unknown): string[] {
  return z.safeParse(Texts, value).data ?? [];
}

function originOf(text: string): string | null {
  const read = originFrom(text);
  return read.ok ? read.origin : null;
}
