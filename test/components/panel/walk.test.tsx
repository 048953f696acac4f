import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { actioned, personContext } from '#components/panel/gallery/sample-context.ts';
import { mqlJourney } from '#components/panel/gallery/sample-journey.ts';
import { panelStates } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const heading = (name: RegExp | string) => screen.findByRole('heading', { name });

it('leads from the badge to the version, the rule, the events and whose they are', async () => {
  const { user, demo } = renderPanel();
  await user.click(await button(/^MQL since/));
  expect(screen.getByText('Fit 18 and interest 23.5 reach the signed thresholds of 15 and 20.')).toBeTruthy();

  await user.click(await button(/Shared MQL definition.*version 4/));
  expect(await heading('Shared MQL definition')).toBe(document.activeElement);
  expect(await screen.findByText(/Version 4 · in force since 1 Sep/)).toBeTruthy();
  expect(screen.getByText('Rosa Lindqvist')).toBeTruthy();
  expect(screen.getByText(/MQL: at least 15 points of fit/).closest('[aria-current]')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'Shared MQL definition' })).toBeNull();

  await user.click(await button(/^Compared pricing twice/));
  expect(screen.getByText('Pricing Viewed at least 2 times within 7 days')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /Pricing Viewed/ })).toHaveLength(2);
  await user.click(await button('The rule in version 4'));
  const rule = await screen.findByText('15 points, half of them left after 30 days');
  expect(rule.closest('[aria-current]')?.textContent).toContain('Compared pricing twice in 7 days');
  await user.click(await button('Back'));

  const receipt = (await screen.findByText(/Fired 3 times/)).parentElement?.parentElement;
  if (receipt == null) throw new Error('The receipt is open.');
  await user.click(within(receipt).getByRole('button', { name: /Dana Whitfield, by this record’s own number/ }));
  expect(await heading('How this was matched')).toBeTruthy();
  expect(demo.asked.filter(({ type }) => type === 'getAgreement').map(({ input }) => input)).toContainEqual({ version: 4 });
});

it('shows how it came to this, each step under its own version, and what was taken back struck through', async () => {
  const { user } = renderPanel();
  await user.click(await button(/^MQL since/));
  await user.click(await button('How it came to this'));
  expect(await heading('History')).toBeTruthy();
  expect((await screen.findAllByText('Handed over to sales')).length).toBe(2);
  const page = within(screen.getByRole('main', { name: 'History' }));
  expect(page.queryByText('Personal e-mail domain')).toBeNull();

  const [wrong] = screen.getAllByRole('button', { name: /taken back/ });
  if (wrong === undefined) throw new Error('One step was taken back.');
  expect(within(wrong).getByText('MQL').closest('s')).not.toBeNull();
  await user.click(wrong);
  expect(screen.getByText(/Taken back on 1 Nov: news that came later/)).toBeTruthy();

  await user.click(await button(/^Accepted by sales/));
  expect(screen.getByText('Sam Okafor')).toBeTruthy();
  expect(screen.getByText(/Entered by a person or the CRM/)).toBeTruthy();

  await user.click(await button('Everything that fired'));
  expect(page.getByText('Personal e-mail domain')).toBeTruthy();

  await user.click(await button(/^MQL from Lead v3/));
  await user.click(await button('Judged under version 3'));
  expect(await screen.findByText(/Version 3 · replaced by a later one/)).toBeTruthy();
  expect(screen.getByText(/Its review was due on/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(await heading('History')).toBeTruthy();
});

it('lets the rep answer while a page lies over the record', async () => {
  const { user, said } = renderPanel();
  await user.click(await button('More'));
  await user.click(await screen.findByRole('menuitem', { name: 'History' }));
  await user.click(await button(/^Good lead/));
  expect(said()).toMatchObject([{ kind: 'verdict', verdict: 'good' }]);
});

it('gives the focus back to where one came from', async () => {
  const { user } = renderPanel();
  await user.click(await button(/^Compared pricing twice/));
  const from = await button('The rule in version 4');
  await user.click(from);
  await user.click(await button('Back'));
  await waitFor(() => expect(document.activeElement).toBe(from));
});

it('tells the rep that a version answers what they said, with its text', async () => {
  const { user } = renderPanel({ context: personContext({ myFeedback: actioned }) });
  expect(await screen.findByText('Actioned in version 4')).toBeTruthy();
  expect(screen.getByText(/We changed: MQL needs at least 15 points of fit/)).toBeTruthy();
  await user.click(await button('Read it'));
  expect(await screen.findByText(/Version 4 · in force/)).toBeTruthy();
});

it('names a version that is still being signed for what it is', async () => {
  const { user } = renderPanel({ context: personContext({ myFeedback: { ...actioned, changedIn: 5 } }) });
  await user.click(await button('Read it'));
  expect(await screen.findByText('Version 5 · not in force yet')).toBeTruthy();
  expect(screen.getByText('has yet to sign')).toBeTruthy();
});

it('hides every score until both sides have signed, says who has not, and still takes an answer', async () => {
  const { user, said } = renderPanel(panelStates['sales-has-yet-to-sign']);
  expect(await screen.findByText('Sales has yet to sign')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Grade/ })).toBeNull();
  expect(screen.queryByText(/points/)).toBeNull();
  await user.click(await button(/^Good lead/));
  expect(said()).toEqual([{ kind: 'verdict', verdict: 'good', definitionVersion: null, triggerIds: [] }]);
});

it('says what limits the points, how often a rule fired, and how interest moves', async () => {
  const { user } = renderPanel(panelStates['limits']);
  await user.click(await button('Interest: Falling'));
  expect(screen.getByText(/Falling: 12 new points of interest in 30 days; 31.5 on average/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('heading', { name: 'What speaks against' })).toBeTruthy();
  await user.click(await button(/^Opened our newsletter/));
  expect(screen.getByText(/Fired 7 times, last on 4 Nov. 10 points then, 5 now./)).toBeTruthy();
  expect(screen.getByText(/such as mail that was opened, gives no more/)).toBeTruthy();
  expect(screen.getByText('and 2 more')).toBeTruthy();
});

it('says when the promise to the lead is broken', async () => {
  const { user } = renderPanel(panelStates['late']);
  await user.click(await button(/^MQL since/));
  expect(screen.getByText(/first touch was due .+, and is late/)).toBeTruthy();
});

it('says why a page cannot be shown, and tries again', async () => {
  let isDown = true;
  const { user } = renderPanel({
    answers: {
      getLedger: () =>
        isDown ? { ok: false, error: { code: 'offline', message: '' } } : { ok: true, value: { entries: [], firings: [], handovers: [] } },
    },
    context: personContext({}, undefined, mqlJourney),
  });
  await user.click(await button('More'));
  await user.click(await screen.findByRole('menuitem', { name: 'History' }));
  expect((await screen.findByRole('alert')).textContent).toContain('We could not reach the server.');
  isDown = false;
  await user.click(await button('Try again'));
  expect(await screen.findByText(/Nothing has been recorded of this person yet/)).toBeTruthy();
});
