import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answered, personContext } from '#components/panel/gallery/sample-context.ts';
import { dana } from '#components/panel/gallery/sample-people.ts';
import { seen } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

const verdict = (name: RegExp) => screen.findByRole('button', { name });
const good = () => verdict(/^Good lead/);
const notGood = () => verdict(/^Not good/);
const pressed = async (button: Promise<HTMLElement>) => (await button).getAttribute('aria-pressed');
const statusLine = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join(' ');

it('keeps one verdict for one click, with the person, the triggers and the version it speaks of', async () => {
  const { user, demo, said } = renderPanel();
  await user.click(await good());

  expect(await pressed(good())).toBe('true');
  expect(statusLine()).toContain('Good lead. Kept, will be sent.');
  expect(said()).toEqual([
    {
      kind: 'verdict',
      verdict: 'good',
      definitionVersion: 4,
      triggerIds: ['comparedPricing', 'askedForRoi', 'operationsMidsize', 'personalDomain'],
    },
  ]);
  const entry = demo.entries.find((one) => one.body.kind === 'verdict');
  expect(entry).toMatchObject({ personId: dana.id, record: seen.record });
});

it('takes not good, its reason and its undo by keys alone', async () => {
  const { user, said } = renderPanel();
  await good();
  await user.keyboard('n');
  expect(await pressed(notGood())).toBe('true');
  await user.keyboard('3');
  expect(statusLine()).toContain('Bad timing.');
  await user.keyboard('u');
  expect(await pressed(notGood())).toBe('false');
  expect(statusLine()).toContain('Taken back');

  const [first, reason, undo] = said();
  expect(first).toMatchObject({ kind: 'verdict', verdict: 'notGood' });
  expect(reason).toMatchObject({ kind: 'reason', reason: 'badTiming' });
  expect(undo?.kind).toBe('undo');
  if (reason?.kind === 'reason' && undo?.kind === 'undo') expect(undo.entryId).toBe(reason.verdictEntryId);
});

it('asks for words when the reason is another one', async () => {
  const { user, said } = renderPanel();
  await user.click(await notGood());
  await user.click(screen.getByRole('button', { name: 'Other…' }));
  await user.type(screen.getByLabelText('What is the reason?'), '  going with their parent company ');
  await user.click(screen.getByRole('button', { name: 'Send reason' }));
  expect(said().at(-1)).toMatchObject({ kind: 'reason', reason: 'other', text: 'going with their parent company' });
});

it('needs no reason: skipping leaves the verdict', async () => {
  const { user, said } = renderPanel();
  await user.click(await notGood());
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  expect(screen.queryByRole('button', { name: 'Bad timing' })).toBeNull();
  expect(said()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Say why' }));
  expect(screen.getByRole('button', { name: 'Bad timing' })).toBeTruthy();
});

it('counts a verdict once, however often it is clicked or its key is held', async () => {
  const { user, said } = renderPanel();
  await user.dblClick(await good());
  await user.keyboard('{g>20}');
  expect(said()).toHaveLength(1);
});

it('takes the first verdict back when the rep changes their mind', async () => {
  const { user, demo, said } = renderPanel();
  await user.click(await good());
  await user.click(await notGood());
  expect(said().map((body) => body.kind)).toEqual(['verdict', 'undo', 'verdict']);
  const first = demo.entries.find((entry) => entry.body.kind === 'verdict');
  expect(said()[1]).toEqual({ kind: 'undo', entryId: first?.id });
  expect(await pressed(good())).toBe('false');
});

it('says sent only when the queue has drained after the click', async () => {
  const { user, demo } = renderPanel();
  await user.click(await good());
  act(() => demo.change({ queued: 1 }));
  expect(statusLine()).toContain('Kept, will be sent');
  act(() => demo.change({ queued: 0 }));
  expect(statusLine()).toContain('Sent to marketing');
});

it('says in the server’s words when an answer was refused, and lets the rep answer again', async () => {
  const { user, demo, said } = renderPanel();
  await user.click(await good());
  const [entry] = demo.entries.filter((one) => one.body.kind === 'verdict');
  act(() => demo.change({ refused: [{ entryId: entry?.id ?? '', message: 'This person was erased on request.' }] }));
  expect(statusLine()).toContain('This person was erased on request.');
  await user.click(await good());
  expect(said().map((body) => body.kind)).toEqual(['verdict', 'verdict']);
});

it('does not pretend when an answer could not be kept', async () => {
  const { user } = renderPanel({
    answers: { addEntries: () => ({ ok: false, error: { code: 'unavailable', says: 'notKept', message: 'QuotaExceeded' } }) },
  });
  await user.click(await good());
  expect(await screen.findByText(/could not store your answer/)).toBeTruthy();
});

it('shows a verdict of before with marketing’s reply, and takes it back later', async () => {
  const { user, said } = renderPanel({ context: personContext({ myFeedback: answered }) });
  expect(await screen.findByText('Moved to nurture until their new budget in January, thanks.')).toBeTruthy();
  expect(await pressed(notGood())).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(said()).toEqual([{ kind: 'undo', entryId: answered.id }]);
  expect(await pressed(notGood())).toBe('false');
});

it.each(['covered', 'tooEarly'] as const)('does not count a click on a panel that is %s, and says so', async (sight) => {
  const { user, world, said } = renderPanel();
  const button = await good();
  world.sight = sight;
  await user.click(button);
  expect(said()).toEqual([]);
  expect(statusLine()).toContain('Not counted');

  world.sight = 'clear';
  await user.click(button);
  expect(said()).toHaveLength(1);
  expect(statusLine()).not.toContain('Not counted');
});

it('ignores clicks and keys that a script made up', async () => {
  const { user, world, said } = renderPanel();
  const button = await good();
  world.isGenuine = false;
  await user.click(button);
  await user.keyboard('g');
  expect(said()).toEqual([]);
});
