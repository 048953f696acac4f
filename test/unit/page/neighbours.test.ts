// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { practice } from '#lib/adapters/practice.ts';
import { adapterOf } from '#lib/adapters/registry.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { MOST_NEIGHBOURS } from '#lib/contract/seen.ts';
import { linkedRecords } from '#lib/page/neighbours.ts';

beforeEach(() => {
  location.href = 'http://127.0.0.1:4320/practice/lead';
  document.body.innerHTML = '';
});

const link = (href: string) => `<a href="${href}">Dana Whitfield</a>`;
const idsOf = (current: string | null = null) => linkedRecords(document, practice, current).map(({ id }) => id);

it('reads records from the addresses of the page’s own links, each once, in their order', () => {
  document.body.innerHTML = [
    link('/practice/lead/a'),
    link('/practice/contact/b'),
    link('/practice/lead/a#notes'),
    link('/practice/lead?page=2'),
    link('mailto:dana@example.com'),
    link('http://127.0.0.1:9/practice/lead/elsewhere'),
  ].join('');
  expect(idsOf()).toEqual(['a', 'b']);
});

it('tells nothing of a link but the record: no text, no address', () => {
  document.body.innerHTML = link('/practice/lead/a?secret=1');
  expect(linkedRecords(document, practice, null)).toEqual([
    { crm: 'practice', host: '127.0.0.1:4320', org: null, objectType: 'lead', rawType: 'lead', id: 'a' },
  ]);
});

it('leaves out the record that is shown, and stops at the limit', () => {
  document.body.innerHTML = Array.from({ length: 30 }, (_, at) => link(`/practice/lead/${at}`)).join('');
  const [first] = linkedRecords(document, practice, null);
  expect(idsOf(first === undefined ? null : recordKey(first))[0]).toBe('1');
  expect(idsOf()).toHaveLength(MOST_NEIGHBOURS);
});

it('leaves out records whose type their address does not tell', () => {
  location.href = 'https://odoo.example.org/odoo/action-210';
  document.body.className = 'o_web_client';
  document.body.innerHTML = link('/odoo/action-210/5');
  const odoo = adapterOf(new URL(location.href), document);
  expect(odoo?.recordFromUrl(new URL('https://odoo.example.org/odoo/action-210/5'))?.objectType).toBeNull();
  expect(odoo && linkedRecords(document, odoo, null)).toEqual([]);
});
