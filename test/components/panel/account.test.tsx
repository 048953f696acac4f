import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fullAccount, hugeAccount } from '#components/panel/gallery/sample-account.ts';
import { dana, priya } from '#components/panel/gallery/sample-people.ts';
import { panelStates } from '#components/panel/gallery/states.ts';
import type { Account } from '#lib/contract/account.ts';
import type { RoleStanding } from '#lib/contract/buying-group.ts';
import { renderPanel } from './render-panel.tsx';

const stateOf = (name: string) => panelStates[name] ?? {};
const role = (name: string) => within(screen.getByRole('heading', { level: 3, name }).closest('li') ?? document.body);
const namesIn = (list: HTMLElement) => within(list).getAllByRole('button');

/** The sample company with one person's standing replaced, as the server would answer. */
function withStanding(personId: string, standing: RoleStanding): Account {
  const { group } = fullAccount.overview;
  const held = standing.kind === 'chosen' ? standing.roles : standing.kind === 'ruled' ? [standing.role] : [];
  const roles = group.roles.map((one) => {
    const others = one.holders.people.filter((id) => id !== personId);
    const people = held.includes(one.id) ? [...others, personId] : others;
    return { ...one, holders: { count: people.length, people } };
  });
  const members = [...group.members.filter(({ person }) => person !== personId), { person: personId, standing }];
  return { ...fullAccount, overview: { ...fullAccount.overview, group: { roles, members } } };
}

it('opens each figure to the people whom it counts, one at a time, and a person from there', async () => {
  const { user } = renderPanel(stateOf('account'));
  await user.click(await screen.findByRole('button', { name: 'Aware: 2' }));
  expect(namesIn(screen.getByRole('list', { name: 'Aware' }))).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /^MQL 2 first since 3 Nov$/ }));
  expect(screen.queryByRole('list', { name: 'Aware' })).toBeNull();
  const mqls = screen.getByRole('list', { name: 'MQL' });
  expect(namesIn(mqls)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /^Verdicts so far 2 good 1 not good$/ }));
  expect(screen.getByText(/Sam Okafor on/)).toBeTruthy();
  await user.click(within(mqls).getByRole('button', { name: /Dana Whitfield/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dana Whitfield' })).toBeTruthy();
});

it('says who is who and why, who is missing, and guesses nobody when rules disagree', async () => {
  renderPanel(stateOf('account'));
  await screen.findByText('3 of 6 roles known');
  expect(role('Decision maker').getByRole('button', { name: 'Dana Whitfield Title says “VP”' })).toBeTruthy();
  expect(role('Economic buyer').getByRole('button', { name: /^Priya Raman Sam Okafor said so/ })).toBeTruthy();
  expect(role('Champion').getByText('Nobody known who speaks for us inside')).toBeTruthy();
  const undecided = role('Technical evaluator');
  expect(undecided.getByText('Nobody known who checks that it works for them')).toBeTruthy();
  expect(undecided.getByRole('button', { name: /^Perhaps Omar Haddad .* could also be: Decision maker$/ })).toBeTruthy();
});

it('takes one click to say better who somebody is, for everybody, and takes it back', async () => {
  const chosen: RoleStanding = { kind: 'chosen', roles: ['champion'], by: 'Sam Okafor', at: fullAccount.overview.asOf };
  const before = fullAccount.overview.group.members.find(({ person }) => person === dana.id)?.standing ?? chosen;
  const { user, demo } = renderPanel({
    ...stateOf('account'),
    answers: { chooseRoles: ({ personId, roles }) => ({ ok: true, value: withStanding(personId, roles === null ? before : chosen) }) },
  });
  await user.click(await screen.findByRole('button', { name: /^Dana Whitfield Title/ }));
  await user.click(within(screen.getByRole('group', { name: 'Role of Dana Whitfield' })).getByRole('button', { name: 'Champion' }));
  expect(await role('Champion').findByRole('button', { name: /^Dana Whitfield Sam Okafor said so/ })).toBeTruthy();
  expect(role('Decision maker').getByText('Nobody known who decides what is bought')).toBeTruthy();
  expect(screen.getByText('Remembered for everybody.').contains(document.activeElement)).toBe(true);

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await role('Decision maker').findByRole('button', { name: /^Dana Whitfield Title/ })).toBeTruthy();
  expect(screen.getByText('Undone.')).toBeTruthy();
  const asked = demo.asked.filter(({ type }) => type === 'chooseRoles').map(({ input }) => input);
  expect(asked).toEqual([
    { personId: dana.id, roles: ['champion'] },
    { personId: dana.id, roles: null },
  ]);
});

it('takes no click for said while something lies over the panel', async () => {
  const { user, demo, world } = renderPanel(stateOf('account'));
  await user.click(await screen.findByRole('button', { name: /^Dana Whitfield Title/ }));
  world.sight = 'covered';
  await user.click(within(screen.getByRole('group', { name: 'Role of Dana Whitfield' })).getByRole('button', { name: 'Champion' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not counted/);
  expect(demo.asked.some(({ type }) => type === 'chooseRoles')).toBe(false);
});

it('adds a role to what was said of somebody, from the role that nobody has', async () => {
  const { user, demo } = renderPanel({
    ...stateOf('account'),
    answers: { chooseRoles: () => ({ ok: false, error: { code: 'offline', message: 'We could not reach the server. Try again.' } }) },
  });
  await user.click(await screen.findByRole('button', { name: /^Nobody known who handles the purchase/ }));
  await user.click(within(screen.getByRole('list', { name: 'Who is the Procurement?' })).getByRole('button', { name: /Priya Raman/ }));
  expect(demo.asked.at(-1)).toEqual({ type: 'chooseRoles', input: { personId: priya.id, roles: ['economicBuyer', 'procurement'] } });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^We could not reach the server/);
  expect(role('Economic buyer').getByRole('button', { name: /^Priya Raman/ })).toBeTruthy();
});

it('draws a few of very many people at first, and says how many more there are', async () => {
  const { user } = renderPanel(stateOf('account-many'));
  const people = await screen.findByRole('list', { name: 'People at Northwind Freight' });
  expect(namesIn(people)).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Show all 100' }));
  expect(namesIn(people)).toHaveLength(100);
  expect(screen.getByText(/and 200 more are known here/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Aware: 210' }));
  const aware = screen.getByRole('list', { name: 'Aware' });
  expect(namesIn(aware)).toHaveLength(hugeAccount.overview.rollUp?.journey.find(({ stage }) => stage === 'awareness')?.people.length ?? -1);
  expect(within(aware.parentElement ?? aware).getByText('and 200 more')).toBeTruthy();
});

it('shows no stage before both sides have signed, but who is who and the last touch', async () => {
  renderPanel(stateOf('account-not-agreed'));
  await screen.findByText('Not agreed yet');
  expect(screen.queryByText('MQL')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Aware/ })).toBeNull();
  expect(screen.getByText('3 of 6 roles known')).toBeTruthy();
  expect(screen.getByText(/ROI calculator/)).toBeTruthy();
});

it('opens the company from the role of a person, and leads back', async () => {
  const { user, demo } = renderPanel(stateOf('account-of-a-person'));
  await user.click(await screen.findByRole('button', { name: 'Decision maker at Northwind Freight' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Northwind Freight' })).toBeTruthy();
  expect(demo.asked.find(({ type }) => type === 'getAccount')?.input).toEqual({ id: fullAccount.account.id });
  await user.click(screen.getByRole('button', { name: 'Back to Dana Whitfield' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dana Whitfield' })).toBeTruthy();
});
