import { describe, expect, it } from 'vitest';
import { adapters } from '#lib/adapters/registry.ts';
import { crmSiteAt, crmSites, isCovered, isEverywhere, originFrom, sitePatterns } from '#lib/bridge/crm-sites.ts';
import { originPattern } from '#lib/bridge/origin-pattern.ts';

describe('the CRMs that can be allowed by a click', () => {
  it('are those that have an adapter with hosts', () => {
    const hosted = adapters.filter((adapter) => adapter.hosts.length > 0).map((adapter) => adapter.crm);
    expect(crmSites.map((site) => site.crm).sort()).toEqual(hosted.sort());
  });

  it.each([
    ['acme.lightning.force.com', 'salesforce'],
    ['acme--uat.sandbox.lightning.force.com', 'salesforce'],
    ['app-eu1.hubspot.com', 'hubspot'],
    ['org.crm4.dynamics.com', 'dynamics'],
    ['crm.zoho.in', 'zoho'],
    ['acme.myfreshworks.com', 'freshsales'],
    ['notpipedrive.com', undefined],
    ['pipedrive.com.evil.example', undefined],
    ['docs.force.com', undefined],
  ])('know %s', (host, crm) => {
    expect(crmSiteAt(host)?.crm).toBe(crm);
  });

  it('ask for no more than their own domains, over https', () => {
    for (const site of crmSites) for (const pattern of sitePatterns(site)) expect(pattern).toMatch(/^https:\/\/\*\.[a-z.]+\.[a-z]+\/\*$/);
  });
});

it.each([
  ['https://acme.pipedrive.com/deal/1', 'https://*.pipedrive.com/*', true],
  ['https://pipedrive.com/', 'https://*.pipedrive.com/*', true],
  ['https://evilpipedrive.com/', 'https://*.pipedrive.com/*', false],
  ['http://acme.pipedrive.com/', 'https://*.pipedrive.com/*', false],
  ['http://127.0.0.1:4320/leads/1', 'http://127.0.0.1/*', true],
  ['http://crm.example.org:8069/web', '*://crm.example.org/*', true],
  ['https://sub.crm.example.org/', 'https://crm.example.org/*', false],
  ['https://crm.example.org/', '*://*/*', true],
  ['ftp://crm.example.org/', '*://*/*', false],
  ['chrome://extensions', '*://*/*', false],
  ['https://crm.example.org/', '<all_urls>', false],
])('%s under %s: %s', (url, pattern, expected) => {
  expect(isCovered(url, pattern)).toBe(expected);
});

it('knows a grant that names no place', () => {
  expect(['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*'].every(isEverywhere)).toBe(true);
  expect(isEverywhere('https://*.example.org/*')).toBe(false);
});

it.each([
  ['crm.example.org', 'https://crm.example.org'],
  ['  https://CRM.example.org/web#id=5  ', 'https://crm.example.org'],
  ['http://localhost:8069/odoo', 'http://localhost:8069'],
  ['192.168.1.20:8000', 'https://192.168.1.20:8000'],
  ['büro.example', 'https://xn--bro-hoa.example'],
])('reads the address %s', (typed, origin) => {
  expect(originFrom(typed)).toEqual({ ok: true, origin });
});

it.each([
  '',
  '   ',
  'https://',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://*.example.org',
  'our crm',
  'https://ada:secret@crm.example.org',
])('says what is wrong with the address “%s”', (typed) => {
  expect(originFrom(typed)).toMatchObject({ ok: false, says: expect.stringMatching(/^(address|noPassword)$/) });
});

it('asks for one host, whatever its port', () => {
  expect(originPattern('http://localhost:8069')).toBe('http://localhost/*');
});
