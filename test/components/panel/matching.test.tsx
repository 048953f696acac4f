import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { dan, dana, priya } from '#components/panel/gallery/sample-people.ts';
import { panelStates } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

const stateOf = (name: string) => panelStates[name] ?? {};
const chosen = (person = dan) =>
  personContext({ match: { kind: 'person', person, method: 'chosen', matchedAt: '2026-11-05T14:02:00.000Z', matchedBy: 'Sam Okafor' } });

it('never guesses between several people: it offers them, and remembers the rep’s choice', async () => {
  const { user, demo } = renderPanel({ ...stateOf('several-matches'), answers: { linkRecord: () => ({ ok: true, value: chosen() }) } });
  const list = await screen.findByRole('list', { name: 'People who could be meant' });
  expect(within(list).getAllByRole('button')).toHaveLength(2);
  expect(screen.getByRole('button', { name: /^Good lead/ }).hasAttribute('disabled')).toBe(true);

  await user.click(within(list).getByRole('button', { name: /Dan Whitfield/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dan Whitfield' })).toBeTruthy();
  expect(demo.asked.find((ask) => ask.type === 'linkRecord')?.input).toMatchObject({ personId: dan.id });
  await user.click(screen.getByRole('button', { name: 'Chosen' }));
  expect(screen.getByText(/Sam Okafor chose this on/)).toBeTruthy();
});

it('lets the rep say who an unknown record is', async () => {
  const { user, demo } = renderPanel({
    ...stateOf('no-match'),
    answers: {
      searchPeople: ({ query }) => ({ ok: true, value: { people: query === 'priya' ? [priya] : [] } }),
      linkRecord: () => ({ ok: true, value: chosen(priya) }),
    },
  });
  await user.type(await screen.findByLabelText('Search people'), 'priya');
  await user.click(await screen.findByRole('button', { name: /Priya Raman/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })).toBeTruthy();
  expect(demo.asked.filter((ask) => ask.type === 'searchPeople').map((ask) => ask.input)).toEqual([{ query: 'priya' }]);
});

it('says when nobody is found, and when a choice could not be remembered', async () => {
  const { user } = renderPanel({
    ...stateOf('several-matches'),
    answers: { linkRecord: () => ({ ok: false, error: { code: 'notFound', message: 'This person is gone. Search again.' } }) },
  });
  await user.type(await screen.findByLabelText('Search people'), 'nobody');
  expect(await screen.findByText(/Nobody is known as “nobody”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Dan Whitfield/ }));
  expect(await screen.findByText('This person is gone. Search again.')).toBeTruthy();
});

it('corrects a wrong match in two clicks after opening it', async () => {
  const { user } = renderPanel({
    answers: { searchPeople: () => ({ ok: true, value: { people: [dan] } }), linkRecord: () => ({ ok: true, value: chosen() }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Exact id' }));
  await user.click(screen.getByRole('button', { name: 'Choose someone else' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Search people'));
  await user.keyboard('dan');
  await user.click(await screen.findByRole('button', { name: /Dan Whitfield/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dan Whitfield' })).toBeTruthy();
});

it('forgets a choice', async () => {
  const { user, demo } = renderPanel({
    context: chosen(dana),
    answers: {
      linkRecord: () => ({ ok: true, value: { ...personContext(), match: { kind: 'none' }, journey: null, recommendations: [] } }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Chosen' }));
  await user.click(screen.getByRole('button', { name: 'Forget this match' }));
  expect(await screen.findByText('Not matched yet')).toBeTruthy();
  expect(demo.asked.find((ask) => ask.type === 'linkRecord')?.input).toMatchObject({ personId: null });
});

it('opens a person of an account without remembering anything, and goes back', async () => {
  const { user, demo } = renderPanel(stateOf('account'));
  await user.click(await screen.findByRole('button', { name: /Dana Whitfield VP Operations/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Dana Whitfield' })).toBeTruthy();
  expect(demo.asked.some((ask) => ask.type === 'linkRecord')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'People at Northwind Freight' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Northwind Freight' })).toBeTruthy();
});
