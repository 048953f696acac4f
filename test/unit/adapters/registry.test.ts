// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterOf, adapters } from '#lib/adapters/registry.ts';
import { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import examples from '#test/fixtures/record-urls.json' with { type: 'json' };

function page(html = ''): Document {
  return new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
}

function recordAt(address: string) {
  const url = new URL(address);
  return adapterOf(url, page())?.recordFromUrl(url) ?? null;
}

function keyAt(address: string): string | null {
  const record = recordAt(address);
  return record && recordKey(record);
}

describe('which adapter a page gets', () => {
  it('is the vendor’s by host, even where the address shows no record', () => {
    expect(adapterOf(new URL('https://acme.lightning.force.com/lightning/page/home'), page())?.crm).toBe('salesforce');
  });

  it('is the self-hosted product’s by its fingerprint', () => {
    const home = new URL('https://crm.example.org/');
    expect(adapterOf(home, page('<body class="o_web_client">'))?.crm).toBe('odoo');
    expect(adapterOf(home, page('<script src="/client/lib/espo-main.js"></script>'))?.crm).toBe('espocrm');
    expect(adapterOf(home, page('<div id="ajaxUI"></div>'))?.crm).toBe('suitecrm');
    expect(adapterOf(home, page('<title>Leads » SuiteCRM</title>'))?.crm).toBe('suitecrm');
    expect(adapterOf(home, page('<title>Opportunities - Tryton</title>'))?.crm).toBe('tryton');
    expect(adapterOf(home, page('<p>Anything</p>'))).toBeNull();
  });

  it('prefers the fingerprint to an address that another product could have', () => {
    const url = new URL('https://crm.example.org/contacts/12');
    expect(adapterOf(url, page())?.crm).toBe('generic');
    expect(adapterOf(url, page('<body class="o_web_client">'))?.crm).toBe('odoo');
  });

  it('leaves loopback to whatever runs there', () => {
    expect(recordAt('http://127.0.0.1:8000/#tryton/model/sale.opportunity/1')?.crm).toBe('tryton');
    expect(recordAt('http://localhost:4320/practice/lead/1')?.crm).toBe('practice');
  });
});

describe('one record, one key', () => {
  it.each([
    [
      'Salesforce ids of 15 and 18 characters, on each of its hosts',
      'https://acme.lightning.force.com/lightning/r/Lead/00Q5e00001AbCdEEAV/view',
      'https://acme.my.salesforce.com/00Q5e00001AbCdE',
    ],
    [
      'Salesforce with and without the type, in a console',
      'https://acme.lightning.force.com/lightning/r/0064F000006lAKhQAM/view',
      'https://acme.lightning.force.com/lightning/r/Opportunity/0064F000006lAKh/edit?ws=%2Flightning%2Fr%2FLead%2F00Q5e00001AbCdEEAV%2Fview',
    ],
    [
      'HubSpot, old and new address, in another data centre',
      'https://app.hubspot.com/contacts/99/contact/51',
      'https://app-eu1.hubspot.com/contacts/99/record/0-1/51/view/1?eschref=%2Fcontacts',
    ],
    [
      'Dynamics ids in braces and capitals',
      'https://org.crm.dynamics.com/main.aspx?etn=account&pagetype=entityrecord&id=%7B91330924-802A-4B0D-A900-34FD9D790829%7D',
      'https://org.crm.dynamics.com/main.aspx?pagetype=entityrecord&id=91330924-802a-4b0d-a900-34fd9d790829&etn=account&appid=x',
    ],
    [
      'EspoCRM, read and edited',
      'http://espo.example.com/#Lead/view/6b02ef41631a4adc9',
      'http://espo.example.com/#Lead/edit/6b02ef41631a4adc9',
    ],
    [
      'Odoo 18, two ways to the same lead',
      'http://odoo18.example.com/odoo/crm/13',
      'http://odoo18.example.com/odoo/contacts/10/crm.lead/13',
    ],
    ['a host in capitals', 'https://ACME.pipedrive.com/person/7', 'https://acme.pipedrive.com/person/7/#notes'],
  ])('%s', (_what, one, other) => {
    expect(keyAt(one)).not.toBeNull();
    expect(keyAt(other)).toBe(keyAt(one));
  });

  it('differs for different records, tenants and types', () => {
    const keys = [
      'https://acme.lightning.force.com/lightning/r/Lead/00Q5e00001AbCdEEAV/view',
      'https://acme.lightning.force.com/lightning/r/Lead/00Q5e00001AbCdFEAV/view',
      'https://acme--uat.sandbox.lightning.force.com/lightning/r/Lead/00Q5e00001AbCdEEAV/view',
      'https://app.hubspot.com/contacts/99/contact/51',
      'https://app.hubspot.com/contacts/98/contact/51',
      'https://app.hubspot.com/contacts/99/company/51',
      'http://tryton.example.com/#one/model/sale.opportunity/1',
      'http://tryton.example.com/#two/model/sale.opportunity/1',
    ].map(keyAt);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('bad addresses', () => {
  const words = fc.constantFrom(
    'lightning',
    'r',
    'Lead',
    'contacts',
    'record',
    '0-1',
    'crm',
    'tab',
    'odoo',
    'web',
    'index.php',
    'view',
    'edit',
  );
  const pieces = fc.oneof(
    words,
    fc.string(),
    fc.constantFrom('%', '%E0%A4', '%00', '..', '//', '{', '}', '😀', '\ud800'),
    fc.nat().map(String),
  );
  const hosts = fc.constantFrom(...examples.map((example) => new URL(example.url).origin), 'https://crm.example.org', 'http://[::1]:8080');
  const parts = fc.array(pieces, { maxLength: 6 }).map((list) => list.join('/'));
  const addresses = fc
    .tuple(hosts, parts, fc.array(fc.tuple(pieces, pieces), { maxLength: 4 }), parts, fc.boolean())
    .map(([host, path, query, hash, ajax]) => {
      const search = query.map(([name, value]) => `${name}=${value}`).join('&');
      return `${host}/${path}?${search}#${ajax ? 'ajaxUILoc=' : ''}${hash}`;
    });

  it('never throw, and what they name is a record by the contract', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        if (!URL.canParse(address)) return;
        const url = new URL(address);
        for (const adapter of adapters) {
          const record = adapter.recordFromUrl(url);
          if (record !== null) RecordRef.parse(record);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never give an id longer than the contract takes', () => {
    expect(recordAt(`http://espo.example.com/#Lead/view/${'6'.repeat(300)}`)).toBeNull();
  });

  it('cut or garbled anywhere, an example never becomes another CRM’s record', () => {
    const cut = fc.tuple(fc.constantFrom(...examples), fc.nat(400), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(cut, ([example, at, noise]) => {
        const address = `${example.url.slice(0, at)}${noise}${example.url.slice(at + 1)}`;
        if (!URL.canParse(address)) return;
        const url = new URL(address);
        const claims = adapters.filter((adapter) => adapter.recordFromUrl(url) !== null);
        expect(claims.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3_000 },
    );
  });
});
