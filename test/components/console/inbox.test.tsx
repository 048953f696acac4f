import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { demoId, demoVerdict } from './demo/data.ts';
import { openConsole } from './demo/open.tsx';

const list = () => screen.findByRole('list', { name: 'Verdicts' });
const rows = async () => within(await list()).getAllByRole('link');
const fresh = demoVerdict(1, { id: demoId(2, 5001), personLabel: 'Newly Judged' });

describe('inbox', () => {
  it('keeps what arrives behind one button, and moves no row by itself', async () => {
    const { emit, user } = await openConsole('/inbox');
    const before = (await rows()).map((row) => row.id);
    emit({ kind: 'feedback', item: fresh });
    const button = await screen.findByRole('button', { name: 'Show 1 new verdict' });
    expect((await rows()).map((row) => row.id)).toEqual(before);
    await user.click(button);
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('Newly Judged'));
    expect((await rows()).slice(1).map((row) => row.id)).toEqual(before);
  });

  it('changes a verdict in place when its reason comes a moment later', async () => {
    const { emit, verdicts } = await openConsole('/inbox');
    const [, second] = verdicts;
    await list();
    if (second) emit({ kind: 'feedback', item: { ...second, verdict: 'notGood', reason: 'spam' } });
    await waitFor(async () => expect((await rows())[1]?.textContent).toContain('Not good: Spam'));
    expect(screen.queryByRole('button', { name: /new verdict/ })).toBeNull();
  });

  it('leaves out arrivals that the filters leave out', async () => {
    const { emit } = await openConsole('/inbox?verdict=notGood');
    await list();
    emit({ kind: 'feedback', item: { ...fresh, verdict: 'good' } });
    emit({ kind: 'feedback', item: { ...fresh, id: demoId(2, 5002), verdict: 'notGood' } });
    expect(await screen.findByRole('button', { name: 'Show 1 new verdict' })).toBeTruthy();
  });

  it('asks again after a gap, and says how the stream stands', async () => {
    const { gap, setLive, verdicts } = await openConsole('/inbox');
    await list();
    setLive('reconnecting');
    expect(await screen.findByText(/Reconnecting/)).toBeTruthy();
    verdicts.unshift(fresh);
    gap();
    expect(await screen.findByRole('button', { name: 'Show 1 new verdict' })).toBeTruthy();
    setLive('live');
    expect(await screen.findByText('Live')).toBeTruthy();
  });

  it('writes the filters into the address and asks the server for them', async () => {
    const { user, calls } = await openConsole('/inbox');
    await list();
    await user.click(screen.getByRole('radio', { name: 'To answer' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'notGood');
    await waitFor(() => expect(location.search).toBe('?answered=no&verdict=notGood'));
    await waitFor(() => expect(calls.at(-1)?.input).toMatchObject({ answered: 'no', verdict: 'notGood', origin: 'rep' }));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(location.search).toBe(''));
  });

  it('opens from the address, and shows nonsense in it as no filter', async () => {
    await openConsole('/inbox?verdict=excellent&answered=yes');
    expect((await rows()).every((row) => /Answered|Changed/.test(row.textContent ?? ''))).toBe(true);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Verdict' }).value).toBe('all');
  });

  it('goes through the list by j and k, into the verdict by Enter, into the answer by r', async () => {
    const { user } = await openConsole('/inbox');
    const [, second, third] = await rows();
    await user.keyboard('jj');
    await waitFor(() => expect(third?.hasAttribute('aria-current')).toBe(true));
    await user.keyboard('k{Enter}');
    await waitFor(() => expect(second?.hasAttribute('aria-current')).toBe(true));
    await waitFor(() => expect(document.activeElement?.id).toBe('verdict-title'));
    expect(document.activeElement?.textContent).toBe('Kwame Mensah');
    await user.keyboard('r');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Answer to/ }));
    await user.keyboard('jk');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Answer to/ }).value).toBe('jk');
  });

  it('sends the answer to the record and shows it in its place', async () => {
    const { user, calls, verdicts } = await openConsole('/inbox');
    await list();
    await user.click(screen.getByRole('radio', { name: 'We changed it' }));
    await user.type(screen.getByRole('textbox', { name: /Answer to/ }), 'Moved to nurture, thanks.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Moved to nurture, thanks.')).toBeTruthy();
    expect(calls.find(({ name }) => name === 'replyToFeedback')?.input).toEqual({
      id: verdicts[0]?.id,
      text: 'Moved to nurture, thanks.',
      outcome: 'actioned',
    });
    expect((await rows())[0]?.textContent).toContain('Changed');
  });

  it('lets marketing answer once more', async () => {
    const { user } = await openConsole('/inbox?answered=yes');
    await user.click(await screen.findByRole('button', { name: 'Write another answer' }));
    await user.type(screen.getByRole('textbox', { name: /Answer to/ }), 'Done since this morning.');
    await user.click(screen.getByRole('button', { name: 'Send to the record' }));
    expect(await screen.findByText('Done since this morning.')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /Answer to/ })).toBeNull();
  });

  it('keeps an unsent answer while others are read, and when sending fails', async () => {
    const { user } = await openConsole('/inbox', {
      answers: { replyToFeedback: { code: 'unavailable', message: 'The database cannot be reached just now.' } },
    });
    const [first, second] = await rows();
    await user.type(screen.getByRole('textbox', { name: /Answer to/ }), 'Half a');
    if (second) await user.click(second);
    await screen.findByRole('heading', { level: 2, name: 'Kwame Mensah' });
    if (first) await user.click(first);
    const field = await screen.findByDisplayValue('Half a');
    await user.type(field, ' sentence');
    await user.click(screen.getByRole('button', { name: 'Send to the record' }));
    expect((await screen.findByRole('alert')).textContent).toContain('the text is kept');
    expect(screen.getByDisplayValue('Half a sentence')).toBeTruthy();
  });

  it('asks for words before it sends an empty answer', async () => {
    const { user, calls } = await openConsole('/inbox');
    await list();
    await user.click(screen.getByRole('button', { name: 'Send to the record' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Write a few words first');
    expect(calls.some(({ name }) => name === 'replyToFeedback')).toBe(false);
  });

  it('shows a colleague’s answer as it comes in', async () => {
    const { emit, verdicts } = await openConsole('/inbox');
    await list();
    emit({ kind: 'reply', feedbackId: verdicts[0]?.id ?? '', reply: { text: 'Already on it.', by: 'Ines', at: verdicts[0]?.at ?? '' } });
    expect(await screen.findByText('Already on it.')).toBeTruthy();
  });

  it('knows of an answer to a verdict that still waits behind the button', async () => {
    const { emit, user } = await openConsole('/inbox');
    await list();
    emit({ kind: 'feedback', item: fresh });
    const button = await screen.findByRole('button', { name: 'Show 1 new verdict' });
    emit({ kind: 'reply', feedbackId: fresh.id, reply: { text: 'Quick answer.', by: 'Ines', at: fresh.at } });
    await user.click(button);
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('Answered'));
  });

  it('lets a rep read, and says who can answer', async () => {
    await openConsole('/inbox', { role: 'rep' });
    await list();
    expect(await screen.findByText(/Marketers, managers and admins can answer/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /Answer to/ })).toBeNull();
  });

  it('links the record in its CRM and names what had fired', async () => {
    await openConsole('/inbox');
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: /Lead in Salesforce/ });
    expect(link.href).toBe('https://northlight.lightning.force.com/lightning/r/Lead/00Q5e00000Ab0/view');
    expect(screen.getByRole('link', { name: 'Asked for the ROI sheet' })).toBeTruthy();
    expect(screen.getByText('Version 4')).toBeTruthy();
  });

  it('teaches where nothing has arrived yet', async () => {
    await openConsole('/inbox', { verdicts: 0 });
    expect(await screen.findByRole('heading', { name: 'No verdicts yet' })).toBeTruthy();
  });

  it('says what failed and tries again on request', async () => {
    const { user, calls } = await openConsole('/inbox', { answers: { listFeedback: { code: 'internal', message: 'A fault of ours.' } } });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(calls.filter(({ name }) => name === 'listFeedback').length).toBeGreaterThan(2));
  });
});
