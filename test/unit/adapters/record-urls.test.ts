import { describe, expect, it } from 'vitest';
import { adapters } from '#lib/adapters/registry.ts';
import { CrmId } from '#lib/contract/vocabulary.ts';
import examples from '#test/fixtures/record-urls.json' with { type: 'json' };

/** What an example names, as a whole record: nothing about it is left to the adapter's taste. */
function expected(example: (typeof examples)[number]) {
  const { record, crm, url } = example;
  if (record === null) return null;
  const org = 'org' in record && record.org !== undefined ? record.org : null;
  return { crm, host: new URL(url).host, org, objectType: record.objectType, rawType: record.rawType, id: record.id };
}

describe('every example address against every adapter', () => {
  for (const example of examples) {
    it(`${example.crm}: ${example.url}`, () => {
      const answers = Object.fromEntries(adapters.map((adapter) => [adapter.crm, adapter.recordFromUrl(new URL(example.url))]));
      const others = Object.fromEntries(adapters.map((adapter) => [adapter.crm, null]));
      expect(answers).toEqual({ ...others, [example.crm]: expected(example) });
    });
  }
});

describe('the examples', () => {
  it('hold a record and a page without one for every adapter', () => {
    const counts = adapters.map((adapter) => {
      const own = examples.filter((example) => example.crm === adapter.crm);
      return {
        crm: adapter.crm,
        records: own.some((example) => example.record !== null),
        others: own.some((example) => example.record === null),
      };
    });
    expect(counts.filter((count) => !count.records || !count.others)).toEqual([]);
  });

  it('mark exactly the records whose type the address does not tell', () => {
    for (const { record } of examples) {
      if (record !== null) expect('typeNotInUrl' in record && record.typeNotInUrl === true).toBe(record.objectType === null);
    }
  });

  it('cover every CRM of the vocabulary, each once, generic last', () => {
    expect(adapters.map((adapter) => adapter.crm)).toEqual(CrmId.options);
  });
});
