import { crmSites, isCovered, isEverywhere, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { originPattern } from '#lib/bridge/origin-pattern.ts';

/** How far what is wanted is granted: all of it, some places within it (which can be given back one by one), or none. */
export type Grant = { kind: 'all' | 'none' } | { kind: 'some'; places: string[]; patterns: string[] };

export function grantOf(wanted: string[], granted: string[]): Grant {
  if (wanted.every((pattern) => granted.some((given) => isCovered(sampleOf(pattern), given)))) return { kind: 'all' };
  const patterns = granted.filter((given) => !isEverywhere(given) && wanted.some((pattern) => isCovered(sampleOf(given), pattern)));
  return patterns.length === 0 ? { kind: 'none' } : { kind: 'some', patterns, places: patterns.map(hostOf) };
}

/** Stands for every site among the places. */
export const EVERYWHERE = '*';

/** Granted places that belong neither to a known nor to an own CRM. */
export function otherPlaces(granted: string[], ownCrms: string[]): string[] {
  const known = [...crmSites.flatMap(sitePatterns), ...ownCrms.map(originPattern)];
  const others = granted.filter((given) => /^(\*|https?):/.test(given) && !known.some((pattern) => isCovered(sampleOf(given), pattern)));
  return [...new Set(others.map((given) => (isEverywhere(given) ? EVERYWHERE : hostOf(given))))];
}

/** An address that only a pattern at least as wide covers. */
function sampleOf(pattern: string): string {
  return pattern.replace(/^\*:/, 'https:').replace('://*.', '://any.').replace(/\*$/, '');
}

function hostOf(pattern: string): string {
  return pattern
    .replace(/^[^/]*\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^\*\./, '');
}
