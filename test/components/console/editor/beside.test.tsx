import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openConsole } from '../demo/open.tsx';
import { openCard, openDraft, SMALL, save, savedInput } from './open-draft.ts';

const json = () => screen.getByLabelText<HTMLTextAreaElement>('Definition as JSON');
const write = (text: string) => fireEvent.change(json(), { target: { value: text } });

describe('the definition as JSON', () => {
  it('follows the form, and the form follows it', async () => {
    const { user, calls } = await openDraft();
    fireEvent.change(screen.getByLabelText('Hours to answer'), { target: { value: '12' } });
    await user.click(screen.getByLabelText('JSON'));
    expect(JSON.parse(json().value)).toEqual({ ...SMALL, handover: { slaHours: 12 } });
    write(JSON.stringify({ ...SMALL, handover: { slaHours: 5 } }));
    await user.click(screen.getByLabelText('Form'));
    expect(screen.getByLabelText<HTMLInputElement>('Hours to answer').value).toBe('5');
    await user.click(save());
    await waitFor(() => expect(savedInput(calls)?.['body']).toEqual({ ...SMALL, handover: { slaHours: 5 } }));
  });

  it('tells what cannot be read by its line, keeps the text, and keeps from saving', async () => {
    const { user } = await openDraft();
    await user.click(screen.getByLabelText('JSON'));
    const bad = json().value.replace('"slaHours": 8', '"slaHours": "soon"');
    const line = bad.slice(0, bad.indexOf('"slaHours"')).split('\n').length;
    write(bad);
    await user.click(await screen.findByRole('button', { name: `Line ${line}` }));
    expect(json().value.slice(json().selectionStart, json().selectionEnd)).toContain('"slaHours": "soon"');
    expect(screen.queryByRole('button', { name: /problem to mend before saving/ })).toBeTruthy();
    await user.click(screen.getByLabelText('Form'));
    expect(screen.getByLabelText<HTMLInputElement>('Hours to answer').value).toBe('8');
    await user.click(screen.getByLabelText('JSON'));
    expect(json().value).toBe(bad);
  });

  it('takes a file, and has words for one that is none', async () => {
    const { user } = await openDraft();
    await user.click(screen.getByLabelText('JSON'));
    await user.upload(screen.getByLabelText('JSON file'), new File([new Uint8Array([0xff, 0xfe, 0xd8])], 'logo.json'));
    expect(await screen.findByText(/“logo.json” is not a text file/)).toBeTruthy();
    const file = new File([JSON.stringify({ ...SMALL, reentryGuardDays: 77 })], 'definition.json', { type: 'application/json' });
    await user.upload(screen.getByLabelText('JSON file'), file);
    await waitFor(() => expect(json().value).toContain('77'));
  });
});

describe('the draft on a person', () => {
  it('shows what the record would show beside today, and follows what is typed', async () => {
    const opened = await openDraft();
    const { user, calls } = opened;
    await user.click(screen.getByLabelText('On a person'));
    await user.type(screen.getByLabelText('Search a person'), 'dana');
    await user.click(await screen.findByRole('button', { name: /Dana Whitfield/ }));
    const fit = await screen.findByRole('row', { name: /^Fit/ });
    expect(fit.textContent).toBe('Fit5320 (differs)');
    const before = calls.filter(({ name }) => name === 'previewDefinition').length;
    await openCard(opened, 'industry');
    fireEvent.change(screen.getByLabelText('Points'), { target: { value: '33' } });
    await waitFor(() => expect(screen.getByRole('row', { name: /^Fit/ }).textContent).toBe('Fit5333 (differs)'));
    expect(calls.filter(({ name }) => name === 'previewDefinition').length).toBe(before + 1);
    await user.click(screen.getAllByRole('button', { name: /Compared pricing/, expanded: false }).at(-1) ?? document.body);
    expect((await screen.findAllByText(/^Pricing Viewed, .*, from Website/)).length).toBeGreaterThan(1);
  });
});

describe('where a draft begins', () => {
  it('begins with a template, next to what the history holds of it', async () => {
    const { user, calls } = await openConsole('/definitions/new', { heading: 'New definition' });
    expect((await screen.findAllByText(/^Your history holds \d+ of the \d+ things/)).length).toBe(3);
    await user.click(screen.getByRole('button', { name: 'Begin with Manufacturing' }));
    await screen.findByRole('heading', { level: 1, name: 'Manufacturing' });
    expect(calls.find(({ name }) => name === 'createDraft')?.input).toEqual({
      name: 'Manufacturing',
      from: { kind: 'template', template: 'manufacturing' },
    });
  });

  it('begins from the version in force', async () => {
    const { user, calls } = await openConsole('/definitions/new', { heading: 'New definition' });
    await user.click(await screen.findByRole('button', { name: 'Begin from version 4' }));
    await screen.findByRole('region', { name: /^Who fits/ });
    expect(calls.find(({ name }) => name === 'createDraft')?.input).toMatchObject({ from: { kind: 'version', version: 4 } });
  });

  it('begins with a text only when it can be used, and says what is wrong with it', async () => {
    const { user, calls } = await openConsole('/definitions/new', { heading: 'New definition' });
    await user.click(screen.getByRole('button', { name: 'Paste a text' }));
    write('{"triggers": 5}');
    await user.click(screen.getByRole('button', { name: 'Begin with this text' }));
    expect((await screen.findAllByRole('button', { name: 'Line 1' })).length).toBeGreaterThan(0);
    write(JSON.stringify(SMALL));
    await user.click(screen.getByRole('button', { name: 'Begin with this text' }));
    await screen.findByRole('region', { name: /^Who fits/ });
    expect(calls.filter(({ name }) => name === 'createDraft').map(({ input }) => input)).toEqual([
      { name: 'Definition from a text', from: { kind: 'body', body: SMALL } },
    ]);
  });

  it('tells a rep who writes definitions', async () => {
    await openConsole('/definitions/new', { heading: 'New definition', role: 'rep' });
    expect(await screen.findByText(/Marketers and managers write drafts/)).toBeTruthy();
    expect(within(document.body).queryByRole('button', { name: /Begin/ })).toBeNull();
  });
});
