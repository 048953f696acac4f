import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Reading, readSettledEmail } from '#lib/page/settled-email.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const nothing: Reading = { title: null, email: null };
const ada: Reading = { title: 'Ada', email: 'ada@one.example.com' };
const ben: Reading = { title: 'Ben', email: 'ben@two.example.com' };

/** Reads a page that shows `steps` one after the other, each for its time, and the last one for ever. */
async function emailOf(before: Reading, steps: readonly (readonly [ms: number, shows: Reading])[], life = new AbortController().signal) {
  const start = Date.now();
  const read = () => {
    let until = start;
    for (const [ms, shows] of steps) {
      until += ms;
      if (Date.now() < until) return shows;
    }
    return steps.at(-1)?.[1] ?? nothing;
  };
  let result: string | null | undefined;
  void readSettledEmail(read, before, life).then((email) => {
    result = email;
  });
  await vi.advanceTimersByTimeAsync(20_000);
  return result;
}

describe('reading the e-mail of the record that has just come up', () => {
  it('takes it from a page that has just loaded', async () => {
    expect(
      await emailOf(nothing, [
        [400, nothing],
        [0, ada],
      ]),
    ).toBe(ada.email);
  });

  it('waits until the page of the record before has gone', async () => {
    expect(
      await emailOf(ada, [
        [2_000, ada],
        [0, ben],
      ]),
    ).toBe(ben.email);
  });

  it('never takes the e-mail of the record before, even when the new page does not come', async () => {
    expect(await emailOf(ada, [[0, ada]])).toBeNull();
  });

  it('does not fall for a new title above the old e-mail', async () => {
    const half: Reading = { title: 'Ben', email: ada.email };
    expect(
      await emailOf(ada, [
        [300, ada],
        [900, half],
        [0, ben],
      ]),
    ).toBe(ben.email);
  });

  it('takes the same e-mail for another record of the same person, after a longer while', async () => {
    const deal: Reading = { title: 'Deal with Ada', email: ada.email };
    expect(
      await emailOf(ada, [
        [300, ada],
        [0, deal],
      ]),
    ).toBe(ada.email);
  });

  it('gives null where the record shows no e-mail', async () => {
    expect(
      await emailOf(ada, [
        [200, ada],
        [0, { title: 'Ben', email: null }],
      ]),
    ).toBeNull();
  });

  it('stays silent once the record was left', async () => {
    const life = new AbortController();
    setTimeout(() => life.abort(), 200);
    expect(await emailOf(nothing, [[0, ada]], life.signal)).toBeUndefined();
  });

  it('whatever a page shows on its way, gives null or an e-mail that stood there still', async () => {
    const reading = fc.record({
      title: fc.constantFrom(null, 'Ada', 'Ben'),
      email: fc.constantFrom(null, 'ada@one.example.com', 'ben@two.example.com'),
    });
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_400 }), reading), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(reading, steps, async (before, shown) => {
        const email = await emailOf(before, shown);
        const stood = shown.some(([ms, { email: shows }], index) => shows === email && (ms >= 300 || index === shown.length - 1));
        expect(email === null || stood || mergedLongEnough(shown, email)).toBe(true);
        const isUnchanged = shown.every(([, { title, email: shows }]) => title === before.title && shows === before.email);
        if (isUnchanged) expect(email).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

/** Neighbouring steps may show the same; together they stand long enough. */
function mergedLongEnough(shown: readonly (readonly [number, Reading])[], email: string | null | undefined): boolean {
  let ms = 0;
  for (const [lasts, shows] of shown) {
    ms = shows.email === email ? ms + lasts : 0;
    if (ms >= 300) return true;
  }
  return shown.at(-1)?.[1].email === email;
}
