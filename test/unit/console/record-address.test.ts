import { describe, expect, it } from 'vitest';
import { recordAddress } from '#components/console/inbox/record-address.ts';
import { adapters } from '#lib/adapters/registry.ts';
import examples from '#test/fixtures/record-urls.json' with { type: 'json' };

const records = examples.flatMap(({ crm, url }) => {
  const adapter = adapters.find((candidate) => candidate.crm === crm);
  const ref = adapter?.recordFromUrl(new URL(url)) ?? null;
  return adapter && ref && crm !== 'generic' ? [{ url, adapter, ref }] : [];
});

describe('address of a record', () => {
  it.each(records)('leads back to the same record: $url', ({ adapter, ref }) => {
    const address = recordAddress(ref);
    const again = adapter.recordFromUrl(new URL(address ?? 'about:blank'));
    expect(again).toEqual({ ...ref, host: ref.host.replace(/^one\.zoho/, 'crm.zoho') });
  });

  it('is not made up for a CRM that nobody knows', () => {
    expect(recordAddress({ crm: 'generic', host: 'crm.example.com', org: null, objectType: 'lead', rawType: null, id: '7' })).toBeNull();
  });

  it.each([
    ['127.0.0.1:4320', 'http:'],
    ['localhost', 'http:'],
    ['crm.example.com', 'https:'],
    ['crm.example.com:8443', 'https:'],
    ['crm.example.com:8080', 'http:'],
  ])('opens %s by %s', (host, scheme) => {
    const address = recordAddress({ crm: 'espocrm', host, org: null, objectType: 'lead', rawType: 'Lead', id: '1' });
    expect(new URL(address ?? '').protocol).toBe(scheme);
  });

  it.each(['evil.example/path', 'user@evil.example', 'evil.example?x', 'not a host', '', 'javascript:alert(1)//'])(
    'refuses the host %j',
    (host) => {
      expect(recordAddress({ crm: 'espocrm', host, org: null, objectType: 'lead', rawType: 'Lead', id: '1' })).toBeNull();
    },
  );

  it('keeps an id from becoming a path of its own', () => {
    const address = recordAddress({
      crm: 'twenty',
      host: 'acme.twenty.com',
      org: null,
      objectType: 'contact',
      rawType: 'person',
      id: '../../x?y#z',
    });
    expect(address).toBe('https://acme.twenty.com/object/person/..%2F..%2Fx%3Fy%23z');
  });
});
