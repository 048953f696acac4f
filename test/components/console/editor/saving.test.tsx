import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openDraft, SMALL, save, savedInput } from './open-draft.ts';

const nameField = () => screen.getAllByLabelText<HTMLInputElement>('Name')[0] ?? document.createElement('input');
const rename = (name: string) => fireEvent.change(nameField(), { target: { value: name } });

describe('saving a draft', () => {
  it('shows both texts when somebody saved meanwhile, and writes over theirs only when told to', async () => {
    const { user, calls, world } = await openDraft();
    rename('Mine');
    const [draft] = world.drafts;
    if (!draft) throw new Error('There is a draft.');
    world.drafts = [{ ...draft, revision: 4, name: 'Theirs', body: { ...SMALL, handover: { slaHours: 4 } }, updatedBy: 'Noa' }];
    await user.click(save());
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Noa saved this draft meanwhile' }));
    expect(dialog.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'YoursNoa',
      'Name: MineName: Theirs',
      'Sales answers within 8 hoursSales answers within 4 hours',
    ]);
    expect(world.drafts[0]?.name).toBe('Theirs');
    await user.click(dialog.getByRole('button', { name: 'Save mine over theirs' }));
    await waitFor(() => expect(savedInput(calls)).toMatchObject({ revision: 4, name: 'Mine', body: { handover: { slaHours: 8 } } }));
    expect(world.drafts[0]).toMatchObject({ name: 'Mine', revision: 5 });
  });

  it('can take theirs instead', async () => {
    const { user, world } = await openDraft();
    rename('Mine');
    world.drafts = world.drafts.map((draft) => ({ ...draft, revision: 4, name: 'Theirs', updatedBy: 'Noa' }));
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Take theirs, drop mine' }));
    expect(nameField().value).toBe('Theirs');
    expect(save().disabled).toBe(true);
  });

  it('takes in what somebody else saved, where nothing of one’s own would be lost', async () => {
    const { world, emit } = await openDraft();
    world.drafts = world.drafts.map((draft) => ({ ...draft, revision: 4, name: 'Theirs' }));
    emit({ kind: 'definition', version: null, status: 'draft' });
    await waitFor(() => expect(nameField().value).toBe('Theirs'), { timeout: 4000 });
  });

  it('keeps unsaved changes over a reload, half-typed ones too, and forgets them once they are saved', async () => {
    const first = await openDraft();
    rename('Not saved yet');
    fireEvent.change(screen.getByLabelText('Hours to answer'), { target: { value: '' } });
    await waitFor(() => expect(sessionStorage.length).toBe(1));
    cleanup();
    await openDraft(SMALL, { world: { drafts: first.world.drafts }, heading: 'Not saved yet' });
    expect(nameField().value).toBe('Not saved yet');
    expect(screen.getByLabelText<HTMLInputElement>('Hours to answer').value).toBe('');
    fireEvent.change(screen.getByLabelText('Hours to answer'), { target: { value: '6' } });
    await waitFor(() => expect(save().disabled).toBe(false));
    fireEvent.click(save());
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it('asks before changes are left behind, and keeps them in the tab', async () => {
    const { user } = await openDraft();
    rename('Changed');
    await user.click(screen.getByRole('link', { name: /Inbox/ }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Your changes are not saved' }));
    await user.click(dialog.getByRole('button', { name: 'Stay here' }));
    expect(nameField().value).toBe('Changed');
    await user.click(screen.getByRole('link', { name: /Inbox/ }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep them here' }));
    await screen.findByRole('heading', { level: 1, name: 'Inbox' });
    expect(sessionStorage.length).toBe(1);
  });

  it('saves first what is proposed, and goes to the version that both sides sign', async () => {
    const { user, calls, world } = await openDraft();
    rename('Ready');
    await user.click(screen.getByRole('button', { name: 'Propose for signature' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Propose it' }));
    await waitFor(() => expect(location.pathname).toBe('/definitions/6'));
    expect(calls.filter(({ name }) => name === 'saveDraft' || name === 'proposeDraft').map(({ name }) => name)).toEqual([
      'saveDraft',
      'proposeDraft',
    ]);
    expect(world.versions[0]).toMatchObject({ version: 6, name: 'Ready', status: 'proposed' });
    expect(sessionStorage.length).toBe(0);
  });

  it('goes to the version also where the news of it comes before the answer', async () => {
    const { user, emit, release } = await openDraft(SMALL, { answers: { proposeDraft: 'held' } });
    await user.click(screen.getByRole('button', { name: 'Propose for signature' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Propose it' }));
    emit({ kind: 'definition', version: 6, status: 'proposed' });
    await screen.findByText('This draft is no longer here', undefined, { timeout: 4000 });
    release();
    await waitFor(() => expect(location.pathname).toBe('/definitions/6'));
  });

  it('is thrown away after one more question, with what was not saved', async () => {
    const { user, world } = await openDraft();
    rename('Changed');
    await user.click(screen.getByLabelText('Throw the draft away'));
    expect(world.drafts).toHaveLength(1);
    await user.click(within(await screen.findByRole('alertdialog')).getByText('Throw it away'));
    await waitFor(() => expect(location.pathname).toBe('/definitions'));
    expect(world.drafts).toHaveLength(0);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it('links the verdicts that the version answers', async () => {
    const { user, calls } = await openDraft();
    await user.click(screen.getByRole('button', { name: 'Choose verdicts' }));
    const list = within(await screen.findByRole('list', { name: 'Verdicts to choose from' }));
    const [first] = list.getAllByRole('checkbox');
    if (first) await user.click(first);
    await user.click(screen.getByRole('button', { name: 'Done, 1 verdict' }));
    await user.click(save());
    await waitFor(() => expect(savedInput(calls)?.['feedbackIds']).toHaveLength(1));
  });
});
