import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createInterner, entriesOf } from '#server/backtest/dictionary.ts';
import { readKind, writeKind } from '#server/backtest/kinds.ts';

const texts = fc.array(fc.string({ maxLength: 12 }), { maxLength: 200 });

it('numbers each distinct text once, in the order in which they came, and keeps the numbers it knew', () => {
  fc.assert(
    fc.property(texts, texts, (first, later) => {
      const one = createInterner();
      const numberOf = (interner: typeof one, text: string) => {
        const bytes = Buffer.from(`<${text}>`);
        return interner.numberOf(bytes, 1, bytes.length - 2);
      };
      const distinct = [...new Set(first)];
      expect(first.map((text) => numberOf(one, text))).toEqual(first.map((text) => distinct.indexOf(text)));
      const two = createInterner(one.dictionary());
      const all = [...new Set([...first, ...later])];
      expect(later.map((text) => numberOf(two, text))).toEqual(later.map((text) => all.indexOf(text)));
      expect(entriesOf(two.dictionary()).map((bytes) => new TextDecoder().decode(bytes))).toEqual(all);
      expect(two.count).toBe(all.length);
    }),
  );
});

it('reads a kind of event as it was written', () => {
  const asked = new Map([['Form Sent', ['form', 'länge', 'ok']]]);
  const sent = { name: 'Form Sent', properties: { form: 'démo', länge: 3, ok: null } };
  expect(readKind(writeKind(sent, asked), asked)).toEqual(sent);
  const seen = { name: 'Page Viewed', properties: {} };
  expect(readKind(writeKind(seen, asked), asked)).toEqual(seen);
});
