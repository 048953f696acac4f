import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { panelStates, signedIn } from '#components/panel/gallery/states.ts';
import type { Language } from '#lib/contract/preferences.ts';
import { panelSpeech } from '#test/helpers/speech.ts';
import { renderPanel } from './render-panel.tsx';

const choosing = (language: Language | null) => ({ preferences: { ...signedIn.preferences, language } });

it('speaks German where the browser does: words, dates and the clock', async () => {
  renderPanel({}, await panelSpeech(['de-DE']));
  expect(await screen.findByRole('button', { name: 'Guter Lead' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^MQL seit 3\. Nov\. .*noch 2\sStd\. 10\sMin\./ })).toBeTruthy();
  expect(document.documentElement.lang).toBe('de');
});

it('changes its language and direction under the reader’s eyes, and leaves what was signed as it was signed', async () => {
  const speech = await panelSpeech();
  await speech.speak('he');
  const { demo } = renderPanel({}, speech);
  expect(await screen.findByRole('button', { name: 'Good lead' })).toBeTruthy();
  demo.change(choosing('he'));
  expect(await screen.findByRole('button', { name: /ליד טוב/ })).toBeTruthy();
  expect(document.documentElement.dir).toBe('rtl');
  expect(screen.getByText('Compared pricing twice in 7 days').closest('[lang=en]')).toBeTruthy();
  demo.change(choosing(null));
  expect(await screen.findByRole('button', { name: 'Good lead' })).toBeTruthy();
  expect(document.documentElement.dir).toBe('ltr');
});

it('hears its keys on a Hebrew keyboard, by the place they stand at', async () => {
  const { said } = renderPanel();
  await screen.findByRole('button', { name: 'Good lead' });
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ע', code: 'KeyG', bubbles: true }));
  expect(said().map((body) => body.kind)).toEqual(['verdict']);
});

it('sets a Hebrew number of people apart from the Latin words beside it', async () => {
  renderPanel(panelStates['account'], await panelSpeech(['he']));
  expect(await screen.findByText('Logistics · \u2068\u2068640\u2069 עובדים\u2069 · Ireland')).toBeTruthy();
});
