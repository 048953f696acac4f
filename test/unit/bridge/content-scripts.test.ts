import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registrationsOf } from '#lib/bridge/background/content-scripts.ts';
import { crmSites, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';

const LOOPBACK = 'http://127.0.0.1/*';

describe('which scripts a place gets', () => {
  it('the adapter of its own CRM alone, where the address tells', () => {
    const patterns = crmSites.flatMap(sitePatterns);
    const watchers = registrationsOf(patterns, { crmAt: {} }, true).filter(({ runAt }) => runAt === 'document_start');
    expect(watchers.map(({ id }) => id).sort()).toEqual(crmSites.map(({ crm }) => `watcher-${crm}`).sort());
    expect(watchers.flatMap(({ matches }) => matches).sort()).toEqual([...patterns].sort());
  });

  it('all adapters, until a page there has said what it is', () => {
    const [first, manners] = registrationsOf(['https://crm.example.org/*'], { crmAt: {} }, true);
    expect(first).toMatchObject({ id: 'watcher-any', js: ['/crm-any.js', '/content-scripts/watcher.js'] });
    expect(manners).toMatchObject({ id: 'manners', matches: ['https://crm.example.org/*'], runAt: 'document_idle' });
  });

  it('never two watchers on one page: what was recognised is left out of the pattern that covers it', () => {
    const scripts = registrationsOf([LOOPBACK], { crmAt: { 'http://127.0.0.1:8000': 'tryton', 'https://gone.example.org': 'odoo' } }, true);
    expect(scripts.find(({ id }) => id === 'watcher-any')).toMatchObject({
      matches: [LOOPBACK],
      excludeMatches: ['http://127.0.0.1:8000/*'],
    });
    expect(scripts.find(({ id }) => id === 'watcher-tryton')?.matches).toEqual(['http://127.0.0.1:8000/*']);
    expect(scripts.map(({ id }) => id)).not.toContain('watcher-odoo');
  });

  it('names no port where the browser takes none', () => {
    const scripts = registrationsOf([LOOPBACK], { crmAt: { 'http://127.0.0.1:8000': 'tryton' } }, false);
    expect(scripts.map(({ id }) => id)).toEqual(['watcher-any', 'manners']);
  });

  it('nothing where nothing is granted', () => {
    expect(registrationsOf([], { crmAt: { 'https://crm.example.org': 'odoo' } }, true)).toEqual([]);
  });

  it('has a script for each CRM', () => {
    const scripts = readdirSync(new URL('../../../entrypoints', import.meta.url)).filter((name) => name.startsWith('crm-'));
    const wanted = CrmId.options.map((crm) => `crm-${crm === 'generic' ? 'any' : crm}.ts`);
    expect(scripts.sort()).toEqual(wanted.sort());
  });
});
