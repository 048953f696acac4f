import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cardOf, interestIds, openCard, openDraft, SMALL, save, savedInput } from './open-draft.ts';

const words = () => within(screen.getByRole('complementary', { name: 'What the draft means' }));
describe('the form of a definition', () => {
  it('tells a threshold that cannot be as it is typed, keeps from saving, and leads to the field', async () => {
    const { user, calls } = await openDraft();
    const field = screen.getByLabelText('Fit B from');
    fireEvent.change(field, { target: { value: '35' } });
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/must be below 30\.$/);
    expect(save().disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: /problem.* to mend before saving/ }));
    await user.click(within(await screen.findByRole('dialog')).getAllByRole('button')[0] ?? field);
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.change(field, { target: { value: '25' } });
    await waitFor(() => expect(save().disabled).toBe(false));
    expect(calls.some(({ name }) => name === 'saveDraft')).toBe(false);
  });

  it('adds a trigger that names itself by its sentence, says it beside, and saves it under a key that speaks', async () => {
    const opened = await openDraft();
    const { user, calls } = opened;
    await user.click(screen.getByRole('button', { name: 'Add a sign of interest' }));
    const card = within(cardOf('new1'));
    await user.click(card.getByLabelText('Event'));
    await user.click(await screen.findByRole('option', { name: /Trial Started.*211 times/ }));
    expect(await words().findByRole('button', { name: /Started a trial/ })).toBeTruthy();
    expect(card.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Started a trial');
    await user.click(save());
    await waitFor(() => expect(savedInput(calls)?.['body']).toBeTruthy());
    expect(savedInput(calls)).toMatchObject({
      revision: 3,
      body: {
        triggers: [...SMALL.triggers, { id: 'startedATrial', clauses: [{ type: 'behaviour', event: 'Trial Started', atLeast: 1 }] }],
      },
    });
    expect(await screen.findByText(/saved just now/)).toBeTruthy();
    expect(screen.queryByText(/changes not saved/)).toBeNull();
  });

  it('adds a second sentence, and joins two of them by “at least one of”', async () => {
    const opened = await openDraft();
    const { user, calls } = opened;
    const card = await openCard(opened, 'demo');
    await user.click(card.getByRole('button', { name: 'And…' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Who they are, or their company' }));
    await user.type(card.getByLabelText('Attribute'), 'seniority');
    await user.type(card.getByLabelText('Values'), 'VP,Director,');
    await user.tab();
    await user.click(card.getByRole('button', { name: 'Condition 2 of 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Put into “at least one of”' }));
    await user.click(save());
    await waitFor(() =>
      expect(savedInput(calls)).toMatchObject({
        body: {
          triggers: {
            2: {
              clauses: [
                { type: 'behaviour', event: 'Demo Requested' },
                {
                  type: 'any',
                  of: [{ type: 'attribute', of: 'person', name: 'seniority', test: { op: 'oneOf', values: ['VP', 'Director'] } }],
                },
              ],
            },
          },
        },
      }),
    );
  });

  it('reorders with the keyboard, and the focus goes along', async () => {
    const { user } = await openDraft();
    expect(interestIds()).toEqual(['pricing', 'demo', 'guide']);
    within(cardOf('pricing')).getByRole('button', { name: 'Compared pricing, 1 of 3' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(interestIds()).toEqual(['demo', 'pricing', 'guide']);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Compared pricing, 2 of 3'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(interestIds()).toEqual(['demo', 'guide', 'pricing']);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Compared pricing, 3 of 3'));
  });

  it('takes a trigger by its grip to another place', async () => {
    await openDraft();
    const grip = cardOf('guide').querySelector('[draggable]');
    if (grip === null) throw new Error('There is no grip.');
    fireEvent.dragStart(grip, { dataTransfer: { setData: () => undefined, setDragImage: () => undefined } });
    fireEvent.dragOver(cardOf('pricing'));
    expect(cardOf('pricing').dataset['drop']).toBe('before');
    fireEvent.drop(cardOf('pricing'));
    expect(interestIds()).toEqual(['guide', 'pricing', 'demo']);
    expect(cardOf('pricing').dataset['drop']).toBeUndefined();
  });

  it('takes a removed trigger back with one step', async () => {
    const { user } = await openDraft();
    await user.click(within(cardOf('demo')).getByRole('button', { name: 'Asked for a demo, 2 of 3' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(interestIds()).toEqual(['pricing', 'guide']);
    await user.click(screen.getByLabelText('Undo'));
    expect(interestIds()).toEqual(['pricing', 'demo', 'guide']);
    expect(screen.queryByText(/changes not saved/)).toBeNull();
  });

  it('hands over by cells of the grid, cell by cell', async () => {
    const { user, calls } = await openDraft();
    await user.click(screen.getByLabelText('cells of the grid'));
    await user.click(screen.getByLabelText('C3: handed over'));
    await user.click(screen.getByLabelText('A4: not handed over'));
    await user.click(save());
    await waitFor(() =>
      expect(savedInput(calls)?.['body']).toMatchObject({ mql: { matrix: ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'C1', 'C2'] } }),
    );
  });

  it('says what the history does not hold, without keeping anybody from saving', async () => {
    const opened = await openDraft();
    const card = await openCard(opened, 'guide');
    const event = card.getByLabelText('Event');
    fireEvent.change(event, { target: { value: 'Guide Downloaded' } });
    expect(await card.findByText(/The history holds no “Guide Downloaded” yet/)).toBeTruthy();
    expect(save().disabled).toBe(false);
  });

  it('is read-only for reps, and says so', async () => {
    await openDraft(SMALL, { role: 'rep' });
    expect(screen.getByText(/you can look, not change/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'The definition' }).disabled).toBe(true);
  });
});
