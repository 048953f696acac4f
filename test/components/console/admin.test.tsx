import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openConsole } from './demo/open.tsx';

const lastCall = (calls: { name: string; input: unknown }[], name: string) => calls.filter((call) => call.name === name).at(-1)?.input;

describe('members', () => {
  it('lets an admin change a role and deactivate after one more question', async () => {
    const { user, calls } = await openConsole('/members', { role: 'admin' });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Sam Okafor' }), 'manager');
    await waitFor(() => expect(lastCall(calls, 'changeMember')).toMatchObject({ role: 'manager' }));
    await user.click(screen.getByRole('button', { name: 'Deactivate Sam Okafor' }));
    const question = within(await screen.findByRole('alertdialog'));
    expect(calls.filter(({ name }) => name === 'changeMember')).toHaveLength(1);
    await user.click(question.getByRole('button', { name: 'Deactivate' }));
    await waitFor(() => expect(lastCall(calls, 'changeMember')).toMatchObject({ active: false }));
    expect(await screen.findByRole('button', { name: 'Reactivate Sam Okafor' })).toBeTruthy();
  });

  it('offers an admin no way to lock themselves out', async () => {
    await openConsole('/members', { role: 'admin' });
    await screen.findByText('(you)');
    expect(screen.queryByRole('combobox', { name: /Maya/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Deactivate Maya/ })).toBeNull();
  });

  it('names each field that a new member still needs, then adds them', async () => {
    const { user, calls } = await openConsole('/members', { role: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Add a member' }));
    await user.click(screen.getByRole('button', { name: 'Add the member' }));
    expect((await screen.findAllByRole('alert')).map((alert) => alert.textContent)).toEqual([
      'Enter a name of at most 300 characters.',
      'Enter an e-mail address, for example dana@example.com.',
      'Enter at least 10 characters.',
    ]);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada Byron');
    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ada@example.com ');
    await user.type(screen.getByRole('textbox', { name: 'First password' }), 'long enough');
    await user.click(screen.getByRole('button', { name: 'Add the member' }));
    expect(await screen.findByText('ada@example.com')).toBeTruthy();
    expect(lastCall(calls, 'addMember')).toEqual({ name: 'Ada Byron', email: 'ada@example.com', role: 'rep', password: 'long enough' });
  });

  it('shows everyone else the list read-only, and why', async () => {
    await openConsole('/members', { role: 'marketer' });
    expect(await screen.findByText('Only admins add members and change roles.')).toBeTruthy();
    await screen.findByText('Sam Okafor');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Deactivate|Add/ })).toBeNull();
  });
});

describe('settings', () => {
  it('saves switch and reasons together, in the order chosen', async () => {
    const { user, calls } = await openConsole('/settings', { role: 'admin' });
    await user.click(await screen.findByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Move up: Bad timing' }));
    await user.click(screen.getByRole('button', { name: 'Do not offer: Duplicate' }));
    await user.click(screen.getByRole('button', { name: 'Offer: Spam' }));
    await user.click(screen.getByRole('button', { name: 'Save the settings' }));
    await waitFor(() =>
      expect(lastCall(calls, 'putSettings')).toEqual({
        readEmailFromPage: true,
        rejectReasons: ['notIcp', 'badTiming', 'wrongPerson', 'noBudget', 'badData', 'other', 'spam'],
      }),
    );
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('offers at most eight reasons', async () => {
    const { user } = await openConsole('/settings', { role: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Offer: Spam' }));
    expect(screen.getByText('8 of 8')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Offer: Competitor' }).disabled).toBe(true);
  });

  it('keeps at least one reason', async () => {
    const { user } = await openConsole('/settings', { role: 'admin' });
    await screen.findByRole('switch');
    for (const button of screen.getAllByRole('button', { name: /^Do not offer/ }).slice(1)) await user.click(button);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Do not offer/ }).disabled).toBe(true);
  });

  it('shows everyone else the settings read-only, and why', async () => {
    await openConsole('/settings', { role: 'rep' });
    expect(await screen.findByText('Only admins change the settings.')).toBeTruthy();
    expect(screen.getByRole('switch').getAttribute('aria-disabled') ?? screen.getByRole('switch').hasAttribute('disabled')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Move|Save|offer/i })).toBeNull();
  });
});
