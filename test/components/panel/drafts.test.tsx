import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DemoOptions } from '#components/panel/gallery/demo-transport.ts';
import { answered, personContext } from '#components/panel/gallery/sample-context.ts';
import { dan, dana } from '#components/panel/gallery/sample-people.ts';
import { panelStates, seen } from '#components/panel/gallery/states.ts';
import type { Draft, SeenRecord } from '#lib/bridge/messages.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { renderPanel } from './render-panel.tsx';

const otherRecord = { ...seen.record, id: '2077' };
const other: SeenRecord = { key: recordKey(otherRecord), record: otherRecord, email: null };
const bothRecords: DemoOptions['context'] = (input) => {
  const isOther = input.seen.key === other.key;
  return { ok: true, value: { context: isOther ? personContext({ record: otherRecord }, dan) : judged, cached: false } };
};
/** Judged already, so that a panel that is opened later knows of the verdict. */
const judged = personContext({ myFeedback: { ...answered, verdict: 'notGood', reason: null, reply: null } });

/** A panel that knows what others have kept: as in its other home, or after a reload. */
function openPanel(drafts: Map<string, Draft>) {
  cleanup();
  return renderPanel({ drafts, context: bothRecords });
}

const field = () => screen.queryByLabelText<HTMLInputElement>('What is the reason?');

it('takes no focus for what came back, since the person may be typing in the page', async () => {
  const writing = { [`${dana.id}/reason.isAsking`]: true, [`${dana.id}/reason.isWriting`]: true, [`${dana.id}/reason.text`]: 'They' };
  openPanel(new Map([[seen.key, { ...writing, [`${dana.id}/drawer`]: 'search' }]]));
  await screen.findByText(dana.name ?? '');
  expect(field()?.value).toBe('They');
  expect(screen.getByLabelText('Search people')).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

it('brings back what was typed in the panel’s other home, and forgets it once it is sent', async () => {
  const drafts = new Map<string, Draft>();
  const first = openPanel(drafts);
  await first.user.click(await screen.findByRole('button', { name: 'Say why' }));
  await first.user.keyboard('8');
  await first.user.keyboard('They sell to us');
  first.unmount();

  const second = openPanel(drafts);
  await screen.findByText(dana.name ?? '');
  expect(field()?.value).toBe('They sell to us');
  await second.user.click(screen.getByRole('button', { name: 'Send reason' }));
  expect(second.said()).toMatchObject([{ kind: 'reason', reason: 'other', text: 'They sell to us' }]);
  second.unmount();
  expect(drafts.size).toBe(0);
});

it('brings it back from record to record and back, and never shows it on another one', async () => {
  const { user, demo } = openPanel(new Map());
  await user.click(await screen.findByRole('button', { name: 'Exact id' }));
  await user.click(screen.getByRole('button', { name: 'Choose someone else' }));
  await user.keyboard('whitf');
  act(() => demo.goTo(other));
  expect(await screen.findByText(dan.name ?? '')).toBeTruthy();
  expect(screen.queryByLabelText('Search people')).toBeNull();
  act(() => demo.goTo(seen));
  await screen.findByText(dana.name ?? '');
  expect(screen.getByLabelText('Search people')).toHaveProperty('value', 'whitf');
});

it('keeps what was written about one person apart from the next who stands for the same record', async () => {
  const drafts = new Map<string, Draft>([[seen.key, { [`${dan.id}/drawer`]: 'keys', [`${dan.id}/search`]: 'about Dan' }]]);
  openPanel(drafts);
  await screen.findByText(dana.name ?? '');
  expect(screen.queryByRole('heading', { name: 'Keys' })).toBeNull();
});

it('opens the person and the page that lay open', async () => {
  const account = panelStates['account'];
  if (account === undefined) throw new Error('The gallery has no account.');
  const options = { ...account, drafts: new Map<string, Draft>() };
  const first = renderPanel(options);
  await first.user.click(await screen.findByRole('button', { name: /Dana Whitfield VP Operations/ }));
  await first.user.click(await screen.findByRole('button', { name: 'More' }));
  await first.user.click(screen.getByRole('menuitem', { name: 'History' }));
  await screen.findByRole('heading', { name: 'History' });
  first.unmount();
  renderPanel(options);
  expect(await screen.findByRole('heading', { name: 'History' })).toBeTruthy();
});

it('forgets all of it once the record stands for somebody else', async () => {
  const drafts = new Map<string, Draft>([[seen.key, { [`${dana.id}/drawer`]: 'search', [`${dana.id}/search`]: 'dan' }]]);
  const linked = { ok: true, value: personContext({}, dan) } as const;
  const searchPeople = () => ({ ok: true as const, value: { people: [dan] } });
  const { user, unmount } = renderPanel({ drafts, answers: { linkRecord: () => linked, searchPeople } });
  await user.click(await screen.findByRole('button', { name: /Dan Whitfield/ }));
  await waitFor(() => expect(screen.queryByLabelText('Search people')).toBeNull());
  unmount();
  expect(drafts.size).toBe(0);
});

it('shows a damaged draft as none', async () => {
  openPanel(
    new Map([
      [seen.key, { opened: 7, [`${dana.id}/pages`]: [{ name: 'nowhere' }], [`${dana.id}/drawer`]: { a: 1 }, [`${dana.id}/scroll`]: 'x' }],
    ]),
  );
  await waitFor(() => expect(screen.getByText(dana.name ?? '')).toBeTruthy());
});
