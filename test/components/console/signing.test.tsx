import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { demoHash, demoVersions } from './demo/definitions.ts';
import { openConsole } from './demo/open.tsx';

const side = () => within(screen.getByRole('complementary', { name: 'Signatures' }));
const dialog = async () => within(await screen.findByRole('alertdialog'));

describe('the page of a version', () => {
  it('says all that both sides need to know before they sign', async () => {
    await openConsole('/definitions/5', { role: 'manager', heading: 'Version 5 · Two signals before hand-over' });
    expect(await screen.findByRole('heading', { name: 'You said, we changed' })).toBeTruthy();
    expect(screen.getAllByText(/They signed with a competitor/)).toHaveLength(3);
    expect(await screen.findByRole('heading', { name: 'What changes against version 4' })).toBeTruthy();
    expect(await screen.findByText('“Personal e-mail address” takes 12 points instead of 4')).toBeTruthy();
    expect(await screen.findByText(/^Under version 5, 212 people/)).toBeTruthy();
    expect(await screen.findByText(/^Sales answers within|^Somebody is handed over when/)).toBeTruthy();
    expect(side().getByText(/Not before 1 Dec 2026/)).toBeTruthy();
    expect(side().getByTitle(demoHash(5)).textContent).toBe(
      `${demoHash(5).slice(0, 4)} ${demoHash(5).slice(4, 8)} ${demoHash(5).slice(8, 12)}`,
    );
  });

  it('is the same page for both sides and for reps, but for the button', async () => {
    const texts: string[] = [];
    for (const role of ['manager', 'marketer', 'rep'] as const) {
      await openConsole('/definitions/5', { role });
      await screen.findByText(/^Under version 5, 212 people/);
      await screen.findByText(/^Sales answers within|^Somebody is handed over when/);
      await screen.findByText('“Personal e-mail address” takes 12 points instead of 4');
      const main = document.querySelector('main')?.cloneNode(true);
      if (!(main instanceof HTMLElement)) throw new Error('There is no main part.');
      main.querySelector('aside')?.remove();
      for (const button of main.querySelectorAll('button')) button.remove();
      texts.push(main.textContent ?? '');
      document.body.replaceChildren();
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it('signs exactly the content that was read, after one more question', async () => {
    const { user, calls } = await openConsole('/definitions/5', { role: 'manager' });
    await user.click(await screen.findByRole('button', { name: 'Sign for sales' }));
    const question = await dialog();
    expect(question.getByText(/You say yes for sales to/)).toBeTruthy();
    expect(question.getByText(/It comes into force on 1 Dec 2026/)).toBeTruthy();
    expect(calls.some(({ name }) => name === 'signDefinition')).toBe(false);
    await user.click(question.getByRole('button', { name: 'Sign for sales' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'signDefinition')?.input).toEqual({ version: 5, contentHash: demoHash(5) });
    expect(await screen.findByText('Signed, waits for its date')).toBeTruthy();
    expect(side().getByText('Signed for sales')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign for sales' })).toBeNull();
  });

  it('signs nothing when the question is answered with no', async () => {
    const { user, calls } = await openConsole('/definitions/5', { role: 'manager' });
    await user.click(await screen.findByRole('button', { name: 'Sign for sales' }));
    await user.click((await dialog()).getByRole('button', { name: 'Not yet' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(calls.some(({ name }) => name === 'signDefinition')).toBe(false);
  });

  it('keeps telling why it was refused, also when the version has changed under the question', async () => {
    const answers = { signDefinition: { code: 'conflict', message: 'Version 5 was withdrawn a moment ago.' } } as const;
    const { user, world } = await openConsole('/definitions/5', { role: 'manager', answers });
    await user.click(await screen.findByRole('button', { name: 'Sign for sales' }));
    world.versions = world.versions.map((version) => (version.version === 5 ? { ...version, status: 'withdrawn' } : version));
    const question = await dialog();
    await user.click(question.getByRole('button', { name: 'Sign for sales' }));
    expect((await question.findByRole('alert')).textContent).toContain('Version 5 was withdrawn a moment ago. Nothing was signed.');
    await waitFor(() => expect(document.querySelector('main')?.textContent).toContain('Withdrawn'));
    expect(question.getByRole('alert')).toBeTruthy();
    expect(question.queryByRole('button', { name: 'Sign for sales' })).toBeNull();
    await user.click(question.getByRole('button', { name: 'Back to the version' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('can be tried again after a passing fault', async () => {
    const answers = { signDefinition: { code: 'offline', message: 'We could not reach the server.' } } as const;
    const { user } = await openConsole('/definitions/5', { role: 'manager', answers });
    await user.click(await screen.findByRole('button', { name: 'Sign for sales' }));
    const question = await dialog();
    await user.click(question.getByRole('button', { name: 'Sign for sales' }));
    expect((await question.findByRole('alert')).textContent).toContain('It could not be signed');
    expect(question.getByRole('button', { name: 'Sign for sales' })).toBeTruthy();
  });

  it.each([
    ['marketer', 'You have signed. The other side’s signature must be another person’s.'],
    ['rep', 'Reps read the agreement; they do not sign it.'],
    ['admin', 'You sign for neither side. An admin can change that under Members.'],
  ] as const)('offers a %s no signature, and says why', async (role, why) => {
    await openConsole('/definitions/5', { role });
    expect(await screen.findByText(why)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sign for/ })).toBeNull();
  });

  it('can be withdrawn while it does not count, after one more question', async () => {
    const { user, calls } = await openConsole('/definitions/5', { role: 'marketer' });
    await user.click(await screen.findByRole('button', { name: 'Withdraw this version' }));
    await user.click((await dialog()).getByRole('button', { name: 'Withdraw it' }));
    await waitFor(() => expect(calls.some(({ name }) => name === 'withdrawDefinition')).toBe(true));
    expect(await screen.findByText('Withdrawn')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Withdraw this version' })).toBeNull();
  });

  it('never shows one version under the address of another', async () => {
    const { user } = await openConsole('/definitions', { heading: 'Definitions' });
    await user.click(await screen.findByRole('link', { name: 'Version 2 · Decay for interest' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Version 2 · Decay for interest' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sign|Withdraw/ })).toBeNull();
  });

  it('shows the way home from a version that does not exist', async () => {
    const answers = { getDefinition: { code: 'notFound', message: 'There is no version 99.' } } as const;
    await openConsole('/definitions/99', { answers, heading: 'There is no such page' });
    await openConsole('/definitions/five', { heading: 'There is no such page' });
    expect(demoVersions()).toHaveLength(5);
  });
});
