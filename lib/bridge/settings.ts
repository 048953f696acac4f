import * as z from 'zod/mini';
import { CrmPattern } from '../contract/crm-pattern.ts';
import { Preferences, USUAL_PREFERENCES } from '../contract/preferences.ts';
import { type Placement, USUAL_PLACEMENT } from '../contract/seen.ts';
import { CrmId } from '../contract/vocabulary.ts';
import type { KeyValueStore } from './key-value.ts';
import { SETTINGS_KEY } from './messages.ts';
import { oneByOne } from './single-flight.ts';
import { type Steps, upgrade } from './versioned.ts';

const VERSION = 3;
const steps: Steps = { 1: placementsFromModes, 2: withPreferences };

const Mode = z.enum(['docked', 'floating', 'collapsed']);
const Length = z.number().check(z.minimum(0), z.maximum(20_000));

/** As `Placement` of the contract. */
export const PanelPlacement = z.strictObject({
  mode: Mode,
  width: Length,
  height: z.nullable(Length),
  right: Length,
  top: Length,
  tab: z.number().check(z.minimum(0), z.maximum(1)),
});

/** What a person chose for this browser; kept in `storage.local`. */
export const BrowserSettings = z.object({
  version: z.literal(VERSION),
  /** The server's origin; null: the one this build was made for. */
  serverUrl: z.nullable(z.url()),
  /** Origins of CRMs at addresses of their own, as the person gave them, for example `https://crm.example.org`. */
  ownCrms: z.array(z.string()),
  /** Hosts on which Leadlight keeps out although it may be there. */
  pausedHosts: z.array(z.string()),
  /** The CRM that a page at an origin was recognised as, where the address alone does not tell. */
  crmAt: z.record(z.string(), CrmId),
  /** How and where the panel sits, by host. */
  placements: z.record(z.string(), PanelPlacement),
  preferences: Preferences,
  /** How CRMs that no adapter knows write their records' addresses. */
  patterns: z.array(CrmPattern),
});
export type BrowserSettings = z.infer<typeof BrowserSettings>;

export { SETTINGS_KEY };

const PLACEMENTS_KEPT = 100;
const CRMS_KEPT = 50;

export function defaultSettings(): BrowserSettings {
  return {
    version: VERSION,
    serverUrl: null,
    ownCrms: [],
    pausedHosts: [],
    crmAt: {},
    placements: {},
    preferences: USUAL_PREFERENCES,
    patterns: [],
  };
}

export type SettingsReading =
  | { kind: 'read'; settings: BrowserSettings }
  /** Written by a newer version of the extension, or damaged: the defaults hold; `kept` is what was found. */
  | { kind: 'newer' | 'damaged'; settings: BrowserSettings; kept: unknown };

/** Reads stored settings of any version. */
export function readSettings(stored: unknown): SettingsReading {
  if (stored === undefined) return { kind: 'read', settings: defaultSettings() };
  const upgraded = upgrade(stored, steps, VERSION);
  if (upgraded.kind === 'newer') return { kind: 'newer', settings: defaultSettings(), kept: stored };
  const settings = z.safeParse(BrowserSettings, upgraded.kind === 'read' ? upgraded.value : undefined);
  return settings.success ? { kind: 'read', settings: settings.data } : { kind: 'damaged', settings: defaultSettings(), kept: stored };
}

export type SettingsStore = ReturnType<typeof settingsStore>;

/** The settings with their changes in order; a copy that could not be read is set aside, never written over. */
export function settingsStore(store: KeyValueStore) {
  const inOrder = oneByOne();
  const read = async () => readSettings(await store.get(SETTINGS_KEY));
  return {
    read: async (): Promise<BrowserSettings> => (await read()).settings,
    change: (edit: (settings: BrowserSettings) => BrowserSettings): Promise<BrowserSettings> =>
      inOrder(async () => {
        const reading = await read();
        const settings = edit(reading.settings);
        const aside = reading.kind === 'read' ? {} : { [`${SETTINGS_KEY}.${reading.kind}`]: reading.kept };
        await store.set({ ...aside, [SETTINGS_KEY]: settings });
        return settings;
      }),
  };
}

/** Remembers which CRM lives at an origin; of very many, the ones learned last. Null: nothing new. */
export function withCrmAt(settings: BrowserSettings, origin: string, crm: CrmId): BrowserSettings | null {
  const { [origin]: known, ...others } = settings.crmAt;
  if (known === crm) return null;
  const kept = Object.entries(others).slice(1 - CRMS_KEPT);
  return { ...settings, crmAt: { ...Object.fromEntries(kept), [origin]: crm } };
}

/** Remembers a placement for a host; of very many hosts, the ones set last. */
export function withPlacement(settings: BrowserSettings, host: string, placement: Placement): BrowserSettings {
  const { [host]: _, ...others } = settings.placements;
  const kept = Object.entries(others).slice(1 - PLACEMENTS_KEPT);
  return { ...settings, placements: { ...Object.fromEntries(kept), [host]: placement } };
}

/** Version 1 knew the mode alone, and no CRM by its page. */
function placementsFromModes(stored: Record<string, unknown>): Record<string, unknown> {
  const { modes, ...others } = stored;
  const known = z.safeParse(z.record(z.string(), Mode), modes).data ?? {};
  const placements = Object.fromEntries(Object.entries(known).map(([host, mode]) => [host, { ...USUAL_PLACEMENT, mode }]));
  return { ...others, crmAt: {}, placements };
}

function withPreferences(stored: Record<string, unknown>): Record<string, unknown> {
  return { ...stored, preferences: USUAL_PREFERENCES, patterns: [] };
}
