import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openConsole } from './demo/open.tsx';

describe('shell', () => {
  it('names the tab after the screen and moves the focus to it', async () => {
    const { user } = await openConsole('/');
    await screen.findByRole('heading', { level: 1, name: /Hello/ });
    expect(document.title).toBe('Home · Leadlight');
    await user.click(screen.getByRole('link', { name: 'Content' }));
    await screen.findByRole('heading', { level: 1, name: 'Content' });
    expect(document.title).toBe('Content · Leadlight');
    expect(document.activeElement?.id).toBe('main');
  });

  it('counts what waits for an answer, without what was taken back or imported', async () => {
    const { verdicts, emit } = await openConsole('/');
    const waiting = verdicts.filter((item) => item.reply === null && item.status !== 'withdrawn').length;
    expect(await screen.findByRole('link', { name: `Inbox ${waiting} not answered` })).toBeTruthy();
    const [first] = verdicts;
    if (first) verdicts[0] = { ...first, status: 'withdrawn' };
    if (first) emit({ kind: 'feedback', item: { ...first, status: 'withdrawn' } });
    expect(await screen.findByRole('link', { name: `Inbox ${waiting - 1} not answered` }, { timeout: 3000 })).toBeTruthy();
  });

  it('keeps what is typed when the sign-in is lost', async () => {
    const { user, setSession } = await openConsole('/inbox');
    await user.type(await screen.findByRole('textbox', { name: /Answer to/ }), 'Not sent yet');
    act(() => setSession({ status: 'ended' }));
    expect(await screen.findByText('Paused')).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('You have been signed out');
    expect(screen.getByDisplayValue('Not sent yet')).toBeTruthy();
    act(() => setSession({ status: 'signedIn' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByDisplayValue('Not sent yet')).toBeTruthy();
  });

  it('says plainly that nobody is signed in, and shows nothing else', async () => {
    await openConsole('/inbox', { session: { status: 'signedOut' }, heading: 'You are signed out' });
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('keeps out whoever no longer belongs to the workspace, with the way out', async () => {
    const answers = { getMe: { code: 'forbidden', message: 'You have no access.' } } as const;
    await openConsole('/inbox', { answers, heading: 'You have no access to this workspace' });
    expect(screen.getByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('says that the server cannot be reached', async () => {
    await openConsole('/', { session: { status: 'unreachable' }, heading: 'We could not reach the server' });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('shows the way home from an address that does not exist', async () => {
    await openConsole('/nowhere', { heading: 'There is no such page' });
    expect(screen.getByRole('link', { name: 'Go to Home' })).toBeTruthy();
  });

  it('remembers the look of this browser', async () => {
    const { user } = await openConsole('/');
    await user.click((await screen.findAllByRole('button', { name: /Account of/ }))[1] ?? document.body);
    await user.click(await screen.findByRole('menuitem', { name: /Look: dark/ }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('leadlight.theme')).toBe('dark');
    localStorage.clear();
  });
});
