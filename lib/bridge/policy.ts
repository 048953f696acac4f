import * as z from 'zod/mini';
import { CrmPattern } from '../contract/crm-pattern.ts';
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
  /** How CRMs that no adapter knows write the addresses of their records. */
  crmPatterns: CrmPattern[];
  /** The kill switch: CRMs, by their id, and hosts on which Leadlight keeps out, whatever people chose. */
  offCrms: CrmId[];
  offHosts: string[];
  /** How the panel sits where nobody has chosen yet. */
  panel: Pick<Placement, 'mode' | 'width'> | null;
  /** False: nobody is signed in before they ask for it, though the browser has a session with the server. */
  silentSignIn: boolean;
};

export const NO_POLICY: Policy = {
  serverUrl: null,
  crmOrigins: [],
  crmPatterns: [],
  offCrms: [],
  offHosts: [],
  panel: null,
  silentSignIn: true,
};

const Texts = z.array(z.string());

/** Reads each key for itself: a fault in one leaves the others in force. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): Policy {
  const mode = z.safeParse(z.enum(['docked', 'floating', 'collapsed']), stored['panelMode']).data;
  const width = z.safeParse(z.number().check(z.minimum(280), z.maximum(560)), stored['panelWidth']).data;
  const server = z.safeParse(z.string(), stored['serverUrl']).data;
  return {
    serverUrl: server === undefined ? null : originOf(server),
    crmOrigins: texts(stored['crmOrigins']).flatMap((text) => originOf(text) ?? []),
    crmPatterns: list(stored['crmPatterns']).flatMap(patternOf),
    offCrms: texts(stored['offCrms']).flatMap((text) => z.safeParse(CrmId, text).data ?? []),
    offHosts: texts(stored['offHosts']).map((host) => host.toLowerCase()),
    panel: mode === undefined && width === undefined ? null : { mode: mode ?? 'docked', width: width ?? 360 },
    silentSignIn: stored['silentSignIn'] !== false,
  };
}

/**
 * The settings as they count under a policy and in a workspace. What people chose is kept beneath them, for the day when they are
 * lifted. A CRM whose addresses are known is one of the own ones.
 */
export function underPolicy(settings: BrowserSettings, policy: Policy, workspacePatterns: readonly CrmPattern[] = []): BrowserSettings {
  const patterns = distinct([...policy.crmPatterns, ...workspacePatterns, ...settings.patterns]);
  return {
    ...settings,
    serverUrl: policy.serverUrl ?? settings.serverUrl,
    ownCrms: [...new Set([...policy.crmOrigins, ...patterns.map(({ origin }) => origin), ...settings.ownCrms])],
    patterns,
    pausedHosts: [...new Set([...policy.offHosts, ...settings.pausedHosts])],
  };
}

/** One for each address: the company's word comes before the workspace's, and that before the person's. */
function distinct(patterns: readonly CrmPattern[]): CrmPattern[] {
  return patterns.filter((one, at) => patterns.findIndex((other) => isSameAddress(one, other)) === at);
}

/** Whether both speak of the same pages, whatever they take their records for. */
export function isSameAddress(one: CrmPattern, other: CrmPattern): boolean {
  return one.origin === other.origin && one.template === other.template;
}

function patternOf(value: unknown): CrmPattern[] {
  const { data } = z.safeParse(CrmPattern, typeof value === 'object' ? { objectType: null, ...value } : value);
  const origin = data && originOf(data.origin);
  return data && origin ? [{ ...data, origin }] : [];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return z.safeParse(Texts, value).data ?? [];
}

function originOf(text: string): string | null {
  const read = originFrom(text);
  return read.ok ? read.origin : null;
}
