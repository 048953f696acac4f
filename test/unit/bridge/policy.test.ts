import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { companyPolicy } from '#lib/bridge/background/company-policy.ts';
import { NO_POLICY, readPolicy, underPolicy } from '#lib/bridge/policy.ts';
import { defaultSettings } from '#lib/bridge/settings.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';
import { HOST, office, seen, watcher } from './office.ts';
import { memoryStore } from './sign-in-server.ts';

describe('what a company sets for its browsers', () => {
  it('is nothing where it sets nothing', () => {
    expect(readPolicy({})).toEqual(NO_POLICY);
    expect(underPolicy(defaultSettings(), NO_POLICY)).toEqual(defaultSettings());
  });

  it('counts key by key: a fault in one leaves the others in force', () => {
    const policy = readPolicy({
      serverUrl: 'leadlight.example.com/console',
      crmOrigins: ['https://crm.example.org/web', 'not an address'],
      crmPatterns: [
        { origin: 'https://old.example.org/', template: '/p/{id}' },
        { origin: 'https://old.example.org', template: '/p' },
        'no',
      ],
      offCrms: ['hubspot', 'fax'],
      offHosts: 'everywhere',
      panelMode: 'collapsed',
      panelWidth: 9_000,
    });
    expect(policy).toEqual({
      serverUrl: 'https://leadlight.example.com',
      crmOrigins: ['https://crm.example.org'],
      crmPatterns: [{ origin: 'https://old.example.org', template: '/p/{id}', objectType: null }],
      offCrms: ['hubspot'],
      offHosts: [],
      panel: { mode: 'collapsed', width: 360 },
      silentSignIn: true,
    });
  });

  it('names every key and every CRM in the schema that browsers check against', () => {
    const schema: { properties: Record<string, { description?: string }> } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual(
      ['crmOrigins', 'crmPatterns', 'offCrms', 'offHosts', 'panelMode', 'panelWidth', 'serverUrl', 'silentSignIn'].sort(),
    );
    for (const crm of CrmId.options.filter((id) => id !== 'practice')) expect(schema.properties['offCrms']?.description).toContain(crm);
  });

  it('switches one CRM off at once, and on again', async () => {
    const o = office();
    await o.start();
    const orders = () => o.ask('recordSeen', { seen: seen(1) }, watcher);
    expect(await orders()).toMatchObject({ value: { enabled: true } });
    await o.setPolicy({ offCrms: [seen(1).record.crm] });
    expect(await orders()).toMatchObject({ value: { enabled: false } });
    await o.setPolicy({ offHosts: [HOST] });
    expect(await orders()).toMatchObject({ value: { enabled: false } });
    await o.setPolicy({ panelMode: 'floating', panelWidth: 420 });
    expect(await orders()).toMatchObject({ value: { enabled: true, placement: { mode: 'floating', width: 420 } } });
  });

  it('gives no script to pages of a CRM that is off', async () => {
    const o = office(['https://*.pipedrive.com/*', 'https://*.hubspot.com/*']);
    await o.setPolicy({ offCrms: ['hubspot'] });
    await o.start();
    expect(o.scripts.map(({ id }) => id).filter((id) => id.startsWith('watcher'))).toEqual(['watcher-pipedrive']);
  });

  it('prescribes the server: whoever was signed in at another is signed out, and nobody can go back', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.setPolicy({ serverUrl: 'https://company.example.org' });
    await vi.waitFor(async () =>
      expect(await o.ask('getState')).toMatchObject({
        value: { serverUrl: 'https://company.example.org', session: { status: 'signedOut' } },
      }),
    );
    expect(await o.ask('setServerUrl', { url: 'https://leadlight.example.com' })).toMatchObject({ ok: false });
  });

  it('holds as it was told last while a browser that has just started does not tell yet', async () => {
    const o = office([`https://${HOST}/*`, 'https://*.pipedrive.com/*', 'https://*.hubspot.com/*']);
    const watched = () => o.scripts.map(({ id }) => id).filter((id) => /^watcher-(hubspot|pipedrive)$/.test(id));
    await o.setPolicy({ offCrms: ['hubspot'] });
    await o.start();
    await o.stop({ browser: true });
    await o.setPolicy({ offCrms: ['pipedrive'], offHosts: [HOST] });
    const tell = o.holdPolicy();
    await o.start();
    expect(await o.ask('recordSeen', { seen: seen(1) }, watcher)).toMatchObject({ value: { enabled: true } });
    expect(watched()).toEqual(['watcher-pipedrive']);
    tell();
    await vi.waitFor(() => expect(watched()).toEqual(['watcher-hubspot']));
    expect(await o.ask('recordSeen', { seen: seen(1) }, watcher)).toMatchObject({ value: { enabled: false } });
  });

  it('is waited for where it was never told, and known from then on', async () => {
    const store = memoryStore();
    const ofCompany = Promise.withResolvers<unknown>();
    const read = companyPolicy(() => ofCompany.promise, store).read();
    const aMomentLater = new Promise((done) => setImmediate(done, 'waits'));
    expect(await Promise.race([read, aMomentLater])).toBe('waits');
    ofCompany.resolve({ offHosts: [HOST] });
    expect(await read).toMatchObject({ offHosts: [HOST] });
    const again = companyPolicy(() => new Promise(() => {}), store);
    expect(await again.read()).toMatchObject({ offHosts: [HOST] });
  });
});
