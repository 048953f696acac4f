import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { panelStates } from '#components/panel/gallery/states.ts';
import { RecordContext } from '#lib/contract/context.ts';
import { renderPanel } from './render-panel.tsx';

/** What the eye must find in each state. */
const SAYS: Readonly<Record<string, RegExp>> = {
  person: /Why this is an MQL/,
  'reply-from-marketing': /Moved to nurture/,
  late: /6h 12m late/,
  'ruled-out': /rules out/,
  'not-enough-data': /Too early to tell/,
  'not-agreed': /Marketing has yet to sign/,
  'sales-has-yet-to-sign': /Marketing has signed/,
  'you-said-we-changed': /Actioned in version 4/,
  limits: /Falling/,
  'nothing-recorded': /Too early to tell/,
  'no-match': /Do you know who this is/,
  'several-matches': /Choose the one/,
  account: /5 people known here/,
  'account-one': /1 person known here/,
  'account-nobody': /Nobody at this company is known yet/,
  'account-many': /and 223 more/,
  'account-long-names': /Temperature-Controlled Warehousing/,
  'account-not-agreed': /Marketing has signed/,
  'side-person': /Dana Whitfield/,
  'side-on-the-page': /stands on the page now/,
  'side-unseen': /No CRM in this tab/,
  'side-not-allowed': /This is Pipedrive/,
  'side-paused': /keeps out of crm\.example\.org until you resume it/,
  'side-off': /Your company has switched Leadlight off/,
  'side-reload': /Reload this page once/,
  'account-of-a-person': /Decision maker at Northwind Freight/,
  loading: /Loading this record/,
  'no-record': /No record on this page/,
  'signed-out': /3 answers are kept and will be sent once you are back/,
  'signed-out-known': /You are signed out/,
  offline: /3 answers are kept and will be sent as soon as it is back/,
  'offline-known': /This is what was known at/,
  'server-error': /The server had a fault, and it has been logged/,
  'server-error-known': /The latest look failed/,
  'refused-entries': /erased on request/,
  'long-name': /Wolfeschlegelsteinhausenbergerdorff/,
  'right-to-left-name': /ليلى حداد/,
};

describe.each(Object.entries(panelStates))('%s', (name, options) => {
  it('is drawn from data that the contract allows', async () => {
    const { context } = options;
    const reply =
      typeof context === 'function' && options.seen !== null ? await context({ seen: options.seen, personId: null, fresh: false }) : null;
    const shown = typeof context === 'function' ? (reply?.ok ? reply.value.context : null) : context;
    if (shown !== null) expect(RecordContext.parse(shown)).toEqual(shown);
  });

  it('says what is the case, with nothing that axe minds', async () => {
    const { container } = renderPanel(options);
    const wanted = SAYS[name];
    expect(wanted, `add what ${name} must say`).toBeDefined();
    if (wanted !== undefined) expect((await screen.findAllByText(wanted)).length).toBeGreaterThan(0);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});

it('signs in from where the rep stands, and keeps the last known data meanwhile', async () => {
  const { user, demo } = renderPanel({
    ...panelStates['signed-out-known'],
    answers: { signIn: () => ({ ok: false, error: { code: 'offline', says: 'offline', message: 'no line' } }) },
  });
  expect(await screen.findByText('Dana Whitfield')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(demo.asked.some((ask) => ask.type === 'signIn')).toBe(true);
  expect(await screen.findByText('We could not reach the server. Check your connection and try again.')).toBeTruthy();
});

it('says so when drawing fails, and draws anew when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const context = personContext();
  const broken = { ...context, match: { ...context.match, person: undefined } };
  let isBroken = true;
  const { user } = renderPanel({
    // What no parser let through must not blank the panel either.
    context: () => ({ ok: true, value: { context: isBroken ? Object.assign({}, context, broken) : context, cached: false } }),
  });
  expect(await screen.findByText('The panel had a fault')).toBeTruthy();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Draw it anew' }));
  expect(await screen.findByText('Dana Whitfield')).toBeTruthy();
});

it('looks again when asked', async () => {
  const { user, demo } = renderPanel(panelStates['server-error']);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(demo.asked.filter((ask) => ask.type === 'getContext')).toHaveLength(2);
});
