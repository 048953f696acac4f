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
        crmPatterns: [],
      }),
    );
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('sets up a CRM that nobody knows by two addresses of its records, and takes it away again', async () => {
    const { user, calls } = await openConsole('/settings', { role: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Set up a CRM' }));
    const [one, other] = [
      screen.getByLabelText('Address of a record'),
      screen.getByLabelText('Address of another record of the same kind'),
    ];
    await user.type(one, 'https://crm.example.org/people/12');
    await user.type(other, 'https://crm.example.org/people');
    expect(screen.getByText(/seems to be no record/)).toBeTruthy();
    await user.type(other, '/48');
    expect(screen.getByText(/These two are 12 and 48/).textContent).toBe(
      'Records are at https://crm.example.org/people/id These two are 12 and 48.',
    );

    const add = screen.getByRole('button', { name: 'Add this CRM' });
    expect(add).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Try a third address'), 'https://crm.example.org/people/77{Enter}');
    expect(screen.getByText('This is record 77.')).toBeTruthy();
    await user.type(screen.getByLabelText('Try a third address'), 'x');
    expect(screen.getByText(/keeps out of this page/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Contacts' }));
    await user.click(add);
    await user.click(screen.getByRole('button', { name: 'Save the settings' }));
    const pattern = { origin: 'https://crm.example.org', template: '/people/{id}', objectType: 'contact', idKind: 'number' };
    await waitFor(() => expect(lastCall(calls, 'putSettings')).toMatchObject({ crmPatterns: [pattern] }));

    await user.click(await screen.findByRole('button', { name: 'Remove https://crm.example.org/people/{id}' }));
    await user.click(screen.getByRole('button', { name: 'Save the settings' }));
    await waitFor(() => expect(lastCall(calls, 'putSettings')).toMatchObject({ crmPatterns: [] }));
  });

  it('says where nothing needs to be set up, and leaves the choice where an address can be read in two ways', async () => {
    const { user } = await openConsole('/settings', { role: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Set up a CRM' }));
    const fill = async (one: string, other: string) => {
      for (const [label, text] of [
        ['Address of a record', one],
        ['Address of another record of the same kind', other],
      ] as const) {
        await user.clear(screen.getByLabelText(label));
        await user.type(screen.getByLabelText(label), text);
      }
    };
    await fill('https://acme.pipedrive.com/deal/42', 'https://acme.pipedrive.com/deal/43');
    expect(screen.getByText(/This is Pipedrive, which Leadlight knows by itself/)).toBeTruthy();
    await fill('https://crm.example.org/teams/7/people/12', 'https://crm.example.org/teams/9/people/48');
    expect(screen.getAllByRole('radio', { name: /Records are at/ })).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: /These two are 7 and 9/ }));
    expect(screen.getByRole('radio', { name: /These two are 7 and 9/ })).toHaveProperty('checked', true);
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

describe('buying roles', () => {
  it('are changed by their words and saved on their own, by marketing too', async () => {
    const { user, calls } = await openConsole('/settings', { role: 'marketer' });
    await user.click(await screen.findByRole('button', { name: /^Procurement/ }));
    const words = screen.getByRole<HTMLInputElement>('textbox', { name: 'The title has one of' });
    expect(words.value).toContain('procurement, purchasing');
    await user.clear(words);
    expect(screen.getByText('Write at least one word, or remove the rule.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the roles' }).disabled).toBe(true);
    await user.type(words, 'purchasing, head buyer');
    await user.click(screen.getByRole('button', { name: 'Save the roles' }));
    await waitFor(() =>
      expect(lastCall(calls, 'putBuyingRoles')).toMatchObject({
        roles: expect.arrayContaining([
          expect.objectContaining({
            id: 'procurement',
            rules: expect.arrayContaining([
              expect.objectContaining({
                when: [
                  { type: 'attribute', of: 'person', name: 'title', test: { op: 'matches', pattern: '\\b(purchasing|head buyer)\\b' } },
                ],
              }),
            ]),
          }),
        ]),
      }),
    );
    expect(await screen.findByText(/^Last changed by/)).toBeTruthy();
  });

  it('are added with a name and the end of their sentence', async () => {
    const { user, calls } = await openConsole('/settings', { role: 'admin' });
    await user.click(await screen.findByRole('button', { name: 'Add a role' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Legal');
    await user.type(screen.getByRole('textbox', { name: 'Nobody known who …' }), 'checks the contract');
    await user.click(screen.getByRole('button', { name: 'Save the roles' }));
    const legal = { id: 'role7', name: 'Legal', does: 'checks the contract', rules: [] };
    await waitFor(() => expect(lastCall(calls, 'putBuyingRoles')).toMatchObject({ roles: expect.arrayContaining([legal]) }));
  });
});
