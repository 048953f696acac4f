import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCard, openDraft } from './open-draft.ts';

/** Contrast needs real pixels; the gallery's script checks it in a browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  document.documentElement.lang = '';
});

describe('accessibility of the editor (axe)', () => {
  it('finds nothing on open triggers', async () => {
    const opened = await openDraft();
    await openCard(opened, 'guide');
    await openCard(opened, 'industry');
    expect(await violations()).toEqual([]);
  });

  it('finds nothing on the JSON and on the draft on a person', async () => {
    const { user } = await openDraft();
    await user.click(screen.getByLabelText('JSON'));
    await user.click(screen.getByLabelText('On a person'));
    await user.type(screen.getByLabelText('Search a person'), 'dana');
    await user.click(await screen.findByText('Dana Whitfield'));
    await screen.findByText('What counts');
    expect(await violations()).toEqual([]);
  });
});
