import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registrationsOf, tellStanding } from '#lib/bridge/background/content-scripts.ts';
import { standingOf } from '#lib/bridge/background/unusual.ts';
import { crmSites, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { NO_POLICY } from '#lib/bridge/policy.ts';
import { type BrowserSettings, defaultSettings } from '#lib/bridge/settings.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';

const LOOPBACK = 'http://127.0.0.1/*';
const told = (crmAt: Record<string, CrmId>) => ({ crmAt, patterns: [] });
const nothing = told({});

describe('which scripts a place gets', () => {
  it('the adapter of its own CRM alone, where the address tells', () => {
    const patterns = crmSites.flatMap(sitePatterns);
    const watchers = registrationsOf(patterns, nothing, true).filter(({ runAt }) => runAt === 'document_start');
    expect(watchers.map(({ id }) => id).sort()).toEqual(crmSites.map(({ crm }) => `watcher-${crm}`).sort());
    expect(watchers.flatMap(({ matches }) => matches).sort()).toEqual([...patterns].sort());
  });

  it('all adapters, until a page there has said what it is', () => {
    const [first, manners] = registrationsOf(['https://crm.example.org/*'], nothing, true);
    expect(first).toMatchObject({ id: 'watcher-any', js: ['/crm-any.js', '/content-scripts/watcher.js'] });
    expect(manners).toMatchObject({ id: 'manners', matches: ['https://crm.example.org/*'], runAt: 'document_idle' });
  });

  it('never two watchers on one page: what was recognised is left out of the pattern that covers it', () => {
    const scripts = registrationsOf([LOOPBACK], told({ 'http://127.0.0.1:8000': 'tryton', 'https://gone.example.org': 'odoo' }), true);
    expect(scripts.find(({ id }) => id === 'watcher-any')).toMatchObject({
      matches: [LOOPBACK],
      excludeMatches: ['http://127.0.0.1:8000/*'],
    });
    expect(scripts.find(({ id }) => id === 'watcher-tryton')?.matches).toEqual(['http://127.0.0.1:8000/*']);
    expect(scripts.map(({ id }) => id)).not.toContain('watcher-odoo');
  });

  it.each([
    ['by its port', true, ['http://127.0.0.1:8080/*']],
    ['for the whole host, where the browser names no port', false, [LOOPBACK]],
  ])('the script that asks for its examples, where a CRM was set up by them: %s', (_, namesPorts, places) => {
    const patterns: CrmPattern[] = [{ origin: 'http://127.0.0.1:8080', template: '/people/{id}', objectType: 'contact' }];
    const scripts = registrationsOf([LOOPBACK], { crmAt: { 'http://127.0.0.1:8080': 'odoo' }, patterns }, namesPorts);
    expect(scripts.find(({ id }) => id === 'watcher-own')).toMatchObject({
      js: ['/crm-own.js', '/content-scripts/watcher.js'],
      matches: places,
    });
    expect(scripts.find(({ id }) => id === 'watcher-any')?.excludeMatches).toEqual(places);
    expect(scripts.map(({ id }) => id)).not.toContain('watcher-odoo');
  });

  it('names no port where the browser takes none', () => {
    const scripts = registrationsOf([LOOPBACK], told({ 'http://127.0.0.1:8000': 'tryton' }), false);
    expect(scripts.map(({ id }) => id)).toEqual(['watcher-any', 'manners']);
  });

  it('nothing where nothing is granted', () => {
    expect(registrationsOf([], told({ 'https://crm.example.org': 'odoo' }), true)).toEqual([]);
  });

  it('has a script for each CRM', () => {
    const scripts = readdirSync(new URL('../../../entrypoints', import.meta.url)).filter((name) => name.startsWith('crm-'));
    const wanted = CrmId.options.map((crm) => `crm-${crm === 'generic' ? 'any' : crm}.ts`);
    expect(scripts.sort()).toEqual([...wanted, 'crm-own.ts'].sort());
  });
});

describe('what a page is told before its scripts start', () => {
  const scripts = registrationsOf([LOOPBACK, 'https://*.hubspot.com/*'], nothing, true);
  const usual = defaultSettings();
  const moved = { ...usual, placements: { '127.0.0.1:4320': { ...USUAL_PLACEMENT, width: 400 } } };
  const firstFiles = (settings: BrowserSettings, policy = NO_POLICY) => {
    const told = tellStanding(standingOf(['de-AT'], settings, policy), scripts);
    return Object.fromEntries(told.map(({ id, js }) => [id, js[0]]));
  };

  it('its words, and nothing else where all is as usual', () => {
    expect(firstFiles(usual)).toEqual({ 'watcher-any': '/crm-any.js', 'watcher-hubspot': '/crm-hubspot.js', manners: '/page-words-de.js' });
  });

  it('to wait for its orders where the panel sits elsewhere, or is kept out', () => {
    const elsewhere = { 'watcher-any': '/orders-first.js', 'watcher-hubspot': '/crm-hubspot.js' };
    expect(firstFiles(moved)).toMatchObject(elsewhere);
    expect(firstFiles({ ...usual, pausedHosts: ['127.0.0.1:4320'] })).toMatchObject(elsewhere);
    expect(firstFiles({ ...usual, placements: { '127.0.0.1:4320': USUAL_PLACEMENT } })).toEqual(firstFiles(usual));
  });

  it('to wait everywhere under another theme, a language from right to left, another usual place, a kill switch', () => {
    const everywhere = { 'watcher-any': '/orders-first.js', 'watcher-hubspot': '/orders-first.js' };
    expect(firstFiles({ ...usual, preferences: { ...usual.preferences, theme: 'dark' } })).toMatchObject(everywhere);
    expect(firstFiles({ ...usual, preferences: { ...usual.preferences, language: 'he' } })).toMatchObject(everywhere);
    expect(firstFiles(usual, { ...NO_POLICY, panel: { mode: 'floating', width: 360 } })).toMatchObject(everywhere);
    expect(firstFiles(usual, { ...NO_POLICY, offCrms: ['odoo'] })).toMatchObject(everywhere);
  });

  it('English where we do not speak the browser’s language', () => {
    const told = tellStanding({ language: 'nl', home: 'side', isUnusual: () => true }, scripts);
    expect(told.find(({ id }) => id === 'manners')?.js).toEqual(['/page-words-en.js', '/content-scripts/manners.js']);
    expect(told[0]?.js.slice(0, 2)).toEqual(['/aside.js', '/orders-first.js']);
  });
});
