import { describe, expect, it } from 'vitest';
import { matches, mergeArrivals, waitsForAnswer, withReply } from '#components/console/data/feed.ts';
import { demoVerdict } from '#test/components/console/demo/data.ts';

const pages = [
  { items: [demoVerdict(2), demoVerdict(3)], next: 'x' },
  { items: [demoVerdict(4)], next: null },
];
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('verdicts that arrive', () => {
  it('shows the first verdicts of an empty list at once: there is nothing to move', () => {
    const arrived = mergeArrivals([{ items: [], next: null }], [], [demoVerdict(1), demoVerdict(0)]);
    expect(arrived.waiting).toEqual([]);
    expect(arrived.pages[0]?.items.map(({ id }) => id)).toEqual([demoVerdict(0).id, demoVerdict(1).id]);
  });

  it('wait, newest first, each once, and leave the list as it was', () => {
    const first = mergeArrivals(pages, [], [demoVerdict(1)]);
    const second = mergeArrivals(first.pages, first.waiting, [demoVerdict(0), demoVerdict(1)]);
    expect(ids(second.waiting)).toEqual(ids([demoVerdict(0), demoVerdict(1)]));
    expect(second.pages.map(({ items }) => ids(items))).toEqual(pages.map(({ items }) => ids(items)));
  });

  it('change in place when they are in the list or waiting already', () => {
    const changed = mergeArrivals(pages, [demoVerdict(1)], [demoVerdict(4, { text: 'New' }), demoVerdict(1, { text: 'New too' })]);
    expect(changed.pages[1]?.items[0]?.text).toBe('New');
    expect(changed.waiting.map(({ text }) => text)).toEqual(['New too']);
  });
});

describe('filters', () => {
  const sent = demoVerdict(0);

  it('mean what the server means', () => {
    expect(matches(sent, {})).toBe(true);
    expect(matches(sent, { verdict: 'good' })).toBe(false);
    expect(matches(sent, { answered: 'no' })).toBe(true);
    expect(matches(sent, { answered: 'yes' })).toBe(false);
    expect(matches(sent, { trigger: sent.triggers[0]?.id })).toBe(true);
    expect(matches(sent, { origin: 'import' })).toBe(false);
  });

  it('let nobody wait for what was taken back, imported or answered', () => {
    expect(waitsForAnswer(sent)).toBe(true);
    expect(waitsForAnswer({ ...sent, status: 'withdrawn' })).toBe(false);
    expect(waitsForAnswer({ ...sent, origin: 'import' })).toBe(false);
    expect(waitsForAnswer(withReply(sent, { text: 'Thanks', by: 'Ines', at: sent.at }))).toBe(false);
  });
});
