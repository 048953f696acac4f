import { describe, expect, it, vi } from 'vitest';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import { HOST, office, people, watcher } from './office.ts';

const PEOPLE: CrmPattern = { origin: `https://${HOST}`, template: '/people/{id}', objectType: 'contact', idKind: 'number' };
const DEALS: CrmPattern = { origin: `https://${HOST}`, template: '/deals/{id}', objectType: 'opportunity' };
const ELSEWHERE: CrmPattern = { ...PEOPLE, origin: 'https://other.example.org' };

describe('a CRM that no adapter knows', () => {
  it('is read by its examples from the moment that a person sets it up, on pages that are open, too', async () => {
    const o = office();
    o.tabs.push({ id: 3, url: `https://${HOST}/people/12` }, { id: 4, url: 'https://elsewhere.example.org/' });
    await o.start();
    await o.ask('changePatterns', { change: 'add', pattern: PEOPLE });
    await o.ask('changePatterns', { change: 'add', pattern: ELSEWHERE });
    expect(o.injected.filter((id) => id === 3)).not.toEqual([]);
    expect(o.scripts.find(({ id }) => id === 'watcher-own')).toMatchObject({ matches: [`https://${HOST}/*`] });
    expect(await o.ask('patternsHere', {}, watcher)).toEqual({ ok: true, value: { patterns: [PEOPLE] } });
    expect(await o.ask('getSites')).toMatchObject({
      value: { ownCrms: [PEOPLE.origin, ELSEWHERE.origin], patterns: [{ setBy: 'person' }, {}] },
    });

    await o.ask('changeSites', { change: 'removeOwn', value: PEOPLE.origin });
    expect(await o.ask('patternsHere', {}, watcher)).toEqual({ ok: true, value: { patterns: [] } });
    expect(o.scripts.map(({ id }) => id)).not.toContain('watcher-own');
  });

  it('is set up by an admin for all, and by the company for its browsers; whose word counts first', async () => {
    const o = office();
    people.ada.settings.crmPatterns = [{ ...PEOPLE, objectType: 'lead' }, DEALS];
    try {
      await o.start();
      await o.ask('changePatterns', { change: 'add', pattern: PEOPLE });
      await o.ask('signIn');
      const known = async () => (await o.ask('getSites')) as { value: { patterns: unknown } };
      await vi.waitFor(async () =>
        expect((await known()).value.patterns).toMatchObject([{ objectType: 'lead' }, { template: DEALS.template, setBy: 'workspace' }]),
      );
      await o.setPolicy({ crmPatterns: [{ ...PEOPLE, objectType: 'account' }] });
      expect((await known()).value.patterns).toMatchObject([{ objectType: 'account', setBy: 'company' }, DEALS]);
      expect(await o.ask('getSites')).toMatchObject({ value: { company: { ownCrms: [PEOPLE.origin] } } });
    } finally {
      people.ada.settings.crmPatterns = [];
    }
  });

  it('answers pages of the CRM alone, and only about their own origin', async () => {
    const o = office();
    await o.start();
    await o.ask('changePatterns', { change: 'add', pattern: PEOPLE });
    expect(await o.ask('patternsHere')).toBeUndefined();
    expect(await o.ask('changePatterns', { change: 'add', pattern: DEALS }, watcher)).toBeUndefined();
    const at = (host: string) => ({ ...watcher, url: `https://${host}/`, origin: `https://${host}` });
    expect(await o.ask('patternsHere', {}, at('elsewhere.example.org'))).toMatchObject({ value: { patterns: [] } });
  });
});
