import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { dan, dana } from '#components/panel/gallery/sample-people.ts';
import { seen } from '#components/panel/gallery/states.ts';
import type { BackgroundReply, SeenRecord } from '#lib/bridge/messages.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { renderPanel } from './render-panel.tsx';

const otherRecord = { ...seen.record, id: '2077' };
const other: SeenRecord = { key: recordKey(otherRecord), record: otherRecord, email: null };
const danaReply: BackgroundReply<'getContext'> = { ok: true, value: { context: personContext(), cached: false } };
const danReply: BackgroundReply<'getContext'> = {
  ok: true,
  value: { context: personContext({ record: otherRecord }, dan), cached: false },
};

/** A background whose answers come when the test says so. */
function heldBackground() {
  const waiting: { key: string; reply: (reply: BackgroundReply<'getContext'>) => void }[] = [];
  const context = (input: { seen: SeenRecord }) =>
    new Promise<BackgroundReply<'getContext'>>((reply) => {
      waiting.push({ key: input.seen.key, reply });
    });
  const answer = async (key: string, reply: BackgroundReply<'getContext'>) => {
    await waitFor(() => expect(waiting.map((one) => one.key)).toContain(key));
    await act(async () => {
      waiting
        .splice(
          waiting.findIndex((one) => one.key === key),
          1,
        )[0]
        ?.reply(reply);
    });
  };
  return { context, answer };
}

it('clears everything of a record at once when the page goes to another', async () => {
  const { context, answer } = heldBackground();
  const { demo, user } = renderPanel({ context });
  await answer(seen.key, danaReply);
  await user.click(await screen.findByRole('button', { name: /Compared pricing/ }));
  expect(screen.getByText(/Pricing Viewed at least/)).toBeTruthy();

  act(() => demo.goTo(other));
  expect(screen.queryByText('Dana Whitfield')).toBeNull();
  expect(screen.getByText('Loading this record')).toBeTruthy();

  await answer(other.key, danReply);
  expect(await screen.findByText('Dan Whitfield')).toBeTruthy();
  expect(screen.queryByText(/Pricing Viewed at least/)).toBeNull();
});

it('drops a late answer for a record that has been left, also in A to B to A', async () => {
  const { context, answer } = heldBackground();
  const { demo } = renderPanel({ context });
  act(() => demo.goTo(other));
  await answer(seen.key, danaReply);
  expect(screen.queryByText('Dana Whitfield')).toBeNull();
  expect(screen.getByText('Loading this record')).toBeTruthy();

  act(() => demo.goTo(seen));
  await answer(other.key, danReply);
  expect(screen.queryByText('Dan Whitfield')).toBeNull();
  expect(await screen.findByText('Dana Whitfield')).toBeTruthy();
});

it('says after a while that the server is slow, of this record alone', async () => {
  const { context } = heldBackground();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { demo } = renderPanel({ context });
  act(() => void vi.advanceTimersByTime(3_900));
  expect(screen.queryByText(/slow to answer/)).toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.getByText(/slow to answer/).getAttribute('role')).toBe('status');
  act(() => demo.goTo(other));
  vi.useRealTimers();
  expect(screen.queryByText(/slow to answer/)).toBeNull();
});

it.each(['before', 'after'])('looks again for the e-mail that the page tells %s the first answer', async (when) => {
  const nobody: BackgroundReply<'getContext'> = { ok: true, value: { context: personContext({ match: { kind: 'none' } }), cached: false } };
  const { context, answer } = heldBackground();
  const { demo } = renderPanel({ context });
  if (when === 'after') await answer(seen.key, nobody);
  act(() => demo.goTo({ ...seen, email: 'dana@example.com' }));
  if (when === 'before') await answer(seen.key, nobody);
  expect(await screen.findByText('Not matched yet')).toBeTruthy();
  await answer(seen.key, danaReply);
  expect(await screen.findByText('Dana Whitfield')).toBeTruthy();
});

it('refuses an answer that is about another record', async () => {
  renderPanel({ context: () => danReply });
  expect(await screen.findByText(/The answer was about another record/)).toBeTruthy();
  expect(screen.queryByText('Dan Whitfield')).toBeNull();
});

it('keeps an answer that is on its way with its own record', async () => {
  const { demo, user } = renderPanel({ context: ({ seen: wanted }) => (wanted.key === seen.key ? danaReply : danReply) });
  await user.click(await screen.findByRole('button', { name: /^Good lead/ }));
  act(() => demo.goTo(other));
  expect((await screen.findByRole('button', { name: /^Good lead/ })).getAttribute('aria-pressed')).toBe('false');
  act(() => demo.goTo(seen));
  expect((await screen.findByRole('button', { name: /^Good lead/ })).getAttribute('aria-pressed')).toBe('true');
  const judged = demo.entries.filter((entry) => entry.body.kind === 'verdict');
  expect(judged.map((entry) => entry.personId)).toEqual([dana.id]);
});

it('shows what the cache knows first, then looks once more for the truth', async () => {
  const looks: boolean[] = [];
  renderPanel({
    context: ({ fresh }) => {
      looks.push(fresh);
      return {
        ok: true,
        value: { context: personContext({}, { ...dana, title: fresh ? 'Chief Operating Officer' : 'VP Operations' }), cached: !fresh },
      };
    },
  });
  expect(await screen.findByText(/Chief Operating Officer/)).toBeTruthy();
  expect(looks).toEqual([false, true]);
});

it('tells the page once that a record stands on screen', async () => {
  const { demo } = renderPanel();
  await screen.findByText('Dana Whitfield');
  await waitFor(() => expect(demo.told).toContainEqual({ type: 'painted', key: seen.key }));
  expect(demo.told.filter((message) => message.type === 'painted')).toHaveLength(1);
});

it('shows a record that was fetched ahead in the very turn in which the page goes there, and asks for it all the same', async () => {
  const { context, answer } = heldBackground();
  const { demo } = renderPanel({ context });
  await answer(seen.key, danaReply);
  demo.transport.recallNow = () => personContext({ record: otherRecord }, dan);
  demo.transport.mayHaveDraft = () => false;
  act(() => demo.goTo(other));
  expect(screen.getByText('Dan Whitfield')).toBeTruthy();
  expect(screen.queryByText('Dana Whitfield')).toBeNull();

  const newer = personContext({ record: otherRecord }, { ...dan, name: 'Daniel Whitfield' });
  await answer(other.key, { ok: true, value: { context: newer, cached: false } });
  expect(await screen.findByText('Daniel Whitfield')).toBeTruthy();
});

it('shows nothing that was recalled of another record', () => {
  const { context } = heldBackground();
  const { demo } = renderPanel({ context });
  demo.transport.recallNow = () => personContext();
  act(() => demo.goTo(other));
  expect(screen.queryByText('Dana Whitfield')).toBeNull();
  expect(screen.getByText('Loading this record')).toBeTruthy();
});
