// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readEmail, readTitle } from '#lib/adapters/read.ts';
import { adapterOf } from '#lib/adapters/registry.ts';
import { ObjectType } from '#lib/contract/vocabulary.ts';

const FOLDER = 'test/fixtures/pages';

const Expectation = z.strictObject({
  record: z.nullable(
    z.strictObject({ objectType: z.nullable(ObjectType), rawType: z.nullable(z.string()), id: z.string(), org: z.optional(z.string()) }),
  ),
  title: z.nullable(z.string()),
  email: z.nullable(z.string()),
  untyped: z.optional(z.boolean()),
  session: z.optional(z.record(z.string(), z.string())),
  historyState: z.optional(z.unknown()),
});

function read(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** What the adapters say of a fixture, in the shape of its expectation. */
function seenOn(html: string, { session, historyState }: z.infer<typeof Expectation>) {
  const address = /^<!-- (\S+) -->/.exec(html)?.[1];
  if (address === undefined) throw new Error('The first line must be the address, as a comment.');
  const url = new URL(address);
  const document = new DOMParser().parseFromString(html, 'text/html');
  const adapter = adapterOf(url, document);
  const fromUrl = adapter?.recordFromUrl(url) ?? null;
  const state = { document, sessionItem: (name: string) => session?.[name] ?? null, historyState };
  const typed = fromUrl && fromUrl.objectType === null ? adapter?.typeFromPage?.(fromUrl, state) : fromUrl;
  const record = typed === undefined ? fromUrl : typed;
  return {
    crm: adapter?.crm,
    record: record && { ...record, org: record.org ?? undefined, crm: undefined, host: undefined },
    untyped: typed === undefined,
    title: adapter && readTitle(adapter, document),
    email: adapter && readEmail(adapter, document),
  };
}

describe('reading a record’s page', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.html'))) {
    it(name, () => {
      const expectation = Expectation.parse(JSON.parse(read(name.replace(/html$/, 'json'))));
      const { record, title, email, untyped = false } = expectation;
      expect(seenOn(read(name), expectation)).toEqual({ crm: name.split('-')[0], record, title, email, untyped });
    });
  }

  it('has no expectation without its page', () => {
    const files = readdirSync(FOLDER);
    expect(files.filter((file) => file.endsWith('.json') && !files.includes(file.replace(/json$/, 'html')))).toEqual([]);
  });
});

describe('a session value that is not what we expect', () => {
  it.each(['', '{', 'null', '[]', '"crm.lead"', '{"id":210}', '{"id":210,"res_model":7}'])('%s leaves the record untyped', (value) => {
    const html = read('odoo-18.0-action.html');
    expect(seenOn(html, { record: null, title: null, email: null, session: { current_action: value } }).untyped).toBe(true);
  });
});
