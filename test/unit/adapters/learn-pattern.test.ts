import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnPattern } from '#lib/adapters/learn-pattern.ts';
import { ownAdapter } from '#lib/adapters/own.ts';
import { readPattern } from '#lib/adapters/read-pattern.ts';
import { CrmPattern } from '#lib/contract/crm-pattern.ts';

const CRM = 'https://crm.example.org';

/** What is understood first: the template, the kind of its ids, and the two ids. */
function learnt(one: string, other: string) {
  const lesson = learnPattern(`${CRM}${one}`, `${CRM}${other}`);
  if (!lesson.ok) return lesson.fault;
  const [{ pattern, ids }] = lesson.choices;
  return [pattern.template, pattern.idKind, ...ids];
}

function choices(one: string, other: string): string[] {
  const lesson = learnPattern(`${CRM}${one}`, `${CRM}${other}`);
  return lesson.ok ? lesson.choices.map(({ pattern }) => pattern.template) : [];
}

describe('two addresses of records', () => {
  const ONE = '6c5f1d2e-0000-4000-8000-000000000000';
  const TWO = '6c5f1d2e-0000-4000-8000-000000000001';
  it.each([
    ['a number in the path', '/people/12', '/people/48', ['/people/{id}', 'number', '12', '48']],
    ['a UUID', `/o/person/${ONE}`, `/o/person/${TWO}`, ['/o/person/{id}', 'uuid', ONE, TWO]],
    ['a code', '/lead/lead_70jZ5hi/', '/lead/lead_8Gk2xQ', ['/lead/{id}', 'code', 'lead_70jZ5hi', 'lead_8Gk2xQ']],
    ['a code of letters alone', '/c/QwErTyUiOpAs', '/c/8Gk2xQLmNoPq', ['/c/{id}', 'code', 'QwErTyUiOpAs', '8Gk2xQLmNoPq']],
    ['another look at each', '/people/12/edit', '/people/48/notes?tab=2', ['/people/{id}', 'number', '12', '48']],
    ['the same look at both', '/people/12/view', '/people/48/view', ['/people/{id}', 'number', '12', '48']],
    ['what always stands behind', '/people/12/sales/card', '/people/48/sales/card', ['/people/{id}/sales/card', 'number', '12', '48']],
    ['a hash route', '/#/sales/12', '/#/sales/48/edit', ['/#/sales/{id}', 'number', '12', '48']],
    ['a hash route below a path', '/app/562111#!/person/12', '/app/562111#!/person/48', ['/app/562111#/person/{id}', 'number', '12', '48']],
    ['a hash without a slash', '/#Lead/view/6b02ef4', '/#Lead/view/6b02ef5', ['/#/Lead/view/{id}', 'code', '6b02ef4', '6b02ef5']],
    [
      'parameters in the hash',
      '/web#id=31&model=crm.lead&cids=1',
      '/web#cids=1&model=crm.lead&id=32',
      ['/web#id={id}&model=crm.lead', 'number', '31', '32'],
    ],
    [
      'only the query differs',
      '/main?type=lead&id=12',
      '/main?id=48&type=lead&sort=name',
      ['/main?type=lead&id={id}', 'number', '12', '48'],
    ],
    [
      'a parameter that is called id, beside another number',
      '/w/7/view?id=12',
      '/w/9/view?id=48',
      ['/w/*/view?id={id}', 'number', '12', '48'],
    ],
    ['a list’s page behind the record', '/people/12?page=3', '/people/48?page=7', ['/people/{id}', 'number', '12', '48']],
    ['a tenant in words', '/acme/people/12', '/globex/people/48', ['/*/people/{id}', 'number', '12', '48']],
    ['a file', '/kontakt/12.html', '/kontakt/48.html', ['/kontakt/{id}.html', 'number', '12', '48']],
    ['blanks around what was pasted', '/a%20b/12 ', '/a%20b/48', ['/a%20b/{id}', 'number', '12', '48']],
  ])('%s', (_, one, other, expected) => {
    expect(learnt(one, other)).toEqual(expected);
  });

  it('leave a choice where they can be understood in two ways', () => {
    expect(choices('/teams/7/people/12', '/teams/9/people/48')).toEqual(['/teams/*/people/{id}', '/teams/{id}/people/*']);
    expect(choices('/card/person-12', '/card/person-48')).toEqual(['/card/{id}', '/card/person-{id}']);
  });

  it.each<[string, string, string, object]>([
    ['no address', 'crm', `${CRM}/people/48`, { kind: 'noAddress', which: 'first' }],
    ['another CRM', `${CRM}/people/12`, 'https://other.example.org/people/48', { kind: 'otherOrigin' }],
    ['one page twice', `${CRM}/people/12`, `${CRM}/people/12`, { kind: 'sameAddress' }],
    ['one record twice', `${CRM}/people/12`, `${CRM}/people/12/notes?tab=3`, { kind: 'sameRecord' }],
    ['two kinds', `${CRM}/people/12`, `${CRM}/deals/48`, { kind: 'otherKind', texts: ['people', 'deals'] }],
    ['two kinds in the query', `${CRM}/m?etn=lead&id=1`, `${CRM}/m?etn=case&id=2`, { kind: 'otherKind', texts: ['lead', 'case'] }],
    ['a list', `${CRM}/people`, `${CRM}/people/48`, { kind: 'otherShape' }],
    ['a new one', `${CRM}/people/12`, `${CRM}/people/new`, { kind: 'words', texts: ['12', 'new'] }],
    ['names', `${CRM}/people/dana-whitfield`, `${CRM}/people/ben-okoro`, { kind: 'words' }],
  ])('teach nothing: %s', (_, one, other, fault) => {
    expect(learnPattern(one, other)).toMatchObject({ ok: false, fault });
  });
});

describe('a pattern', () => {
  const people: CrmPattern = { origin: CRM, template: '/people/{id}', objectType: 'contact', idKind: 'number' };
  const dynamics: CrmPattern = { origin: CRM, template: '/main.aspx?etn=lead&id={id}', objectType: 'lead' };
  const find = (address: string) => ownAdapter([people, dynamics]).recordFromUrl(new URL(address, CRM));

  it('names the record of an address, as what it was set up', () => {
    expect(find('/people/7/')).toEqual({
      crm: 'generic',
      host: 'crm.example.org',
      org: null,
      objectType: 'contact',
      rawType: null,
      id: '7',
    });
    expect(find('/main.aspx?pagetype=x&id=a6e8951f&etn=lead')).toMatchObject({ objectType: 'lead', id: 'a6e8951f' });
    expect(find('/people/7/notes/edit?tab=2#top')).toMatchObject({ id: '7' });
  });

  it.each([
    '/people',
    '/people/',
    '/people/new',
    '/people/7/duplicate',
    '/people/7/deals/9',
    '/people/q3',
    '/deals/7',
    '/main.aspx?id=5&etn=case',
    '/main.aspx?etn=lead',
    'https://crm.example.org:8443/people/7',
  ])('names none at %s', (address) => expect(find(address)).toBeNull());
});

describe('whatever is learned', () => {
  const word = fc.stringMatching(/^[a-z]{2,10}$/);
  const number = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
  const code = fc.stringMatching(/^[a-z]{0,4}_?[A-Za-z]{2}\d[A-Za-z0-9]{4,12}$/);
  const ids = fc.constantFrom(number, fc.uuid(), code).chain((kind) => fc.uniqueArray(kind, { minLength: 3, maxLength: 3 }));
  const prefix = fc.array(fc.oneof(word, fc.constantFrom('7', 'app%20one', '562111')), { minLength: 1, maxLength: 4 });
  const shape = fc.tuple(
    prefix,
    word,
    fc.constantFrom('path', 'hash', 'query', 'hashQuery'),
    fc.constantFrom('', '/edit', '/view', '/', '/sales/card'),
  );
  const address = ([steps, type, where, tail]: [string[], string, string, string], id: string) => {
    const path = `${CRM}/${steps.join('/')}`;
    if (where === 'path') return `${path}/${type}/${id}${tail}`;
    if (where === 'hash') return `${path}#/${type}/${id}${tail}`;
    return where === 'query' ? `${path}?kind=${type}&record=${id}` : `${path}#record=${id}&kind=${type}`;
  };

  it('reads both examples and every other id of that kind, and neither the list nor a new one', () => {
    fc.assert(
      fc.property(shape, ids, (form, [one = '', other = '', third = '']) => {
        const lesson = learnPattern(address(form, one), address(form, other));
        if (!lesson.ok) throw new Error(JSON.stringify(lesson.fault));
        const [{ pattern, ids: understood }] = lesson.choices;
        expect(understood).toEqual([one, other]);
        CrmPattern.parse({ ...pattern, objectType: 'lead' });
        const read = (id: string) => readPattern(pattern, new URL(address(form, id)));
        expect([one, other, third].map(read)).toEqual([one, other, third]);
        for (const page of ['', 'new', 'list', 'create', 'settings']) expect(read(page)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and holds for what it was learned from', () => {
    const any = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
      fc.webPath().map((path) => `${CRM}${path}`),
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        const lesson = learnPattern(one, other);
        if (!lesson.ok) return;
        for (const { pattern, ids: understood } of lesson.choices)
          expect([one, other].map((text) => readPattern(pattern, new URL(text)))).toEqual(understood);
      }),
    );
  });
});
