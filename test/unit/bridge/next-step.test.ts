import { expect, it } from 'vitest';
import type { Sites } from '#lib/bridge/messages.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { grantOf, otherPlaces } from '../../../entrypoints/options/grants.ts';
import { nextStep, type Situation } from '../../../entrypoints/popup/next-step.ts';
import { meOf } from './entries.ts';

const NO_SITES: Sites = {
  ownCrms: [],
  pausedHosts: [],
  patterns: [],
  company: { serverUrl: null, ownCrms: [], offHosts: [], offCrms: [] },
};
const OWN = { tabUrl: 'https://crm.example.org/home', granted: ['https://crm.example.org/*'] };
const situation: Situation = {
  tabUrl: 'https://acme.pipedrive.com/deal/42',
  granted: ['https://acme.pipedrive.com/*'],
  sites: NO_SITES,
  state: {
    session: { status: 'signedIn', me: meOf(1) },
    serverUrl: 'https://leadlight.example.com',
    preferences: USUAL_PREFERENCES,
    reachable: true,
    queued: 0,
    answers: 0,
    held: 0,
    refused: [],
  },
  sight: 'record',
  crm: 'pipedrive',
};
const signedOut = { ...situation.state, session: { status: 'signedOut' } } as const;

it.each<[string, Partial<Situation>, object]>([
  ['a record', {}, { kind: 'showPanel', host: 'acme.pipedrive.com' }],
  ['a list', { sight: 'noRecord' }, { kind: 'openRecord' }],
  ['a page older than the permission', { sight: 'absent' }, { kind: 'reload' }],
  ['a known CRM without permission', { granted: [] }, { kind: 'allow', crmName: 'Pipedrive', origin: 'https://acme.pipedrive.com' }],
  ['a known CRM without permission, signed out', { granted: [], state: signedOut }, { kind: 'allow' }],
  [
    'a CRM that its page gives away',
    { granted: [], tabUrl: 'http://crm.example.org:8069/web', crm: 'odoo' },
    { kind: 'allow', crmName: 'Odoo', by: 'page', origin: 'http://crm.example.org:8069' },
  ],
  [
    'a CRM that the company has switched off',
    { sites: { ...NO_SITES, company: { ...NO_SITES.company, offCrms: ['pipedrive'] } } },
    { kind: 'off', crmName: 'Pipedrive' },
  ],
  [
    'a host that the company has switched off',
    { granted: [], sites: { ...NO_SITES, company: { ...NO_SITES.company, offHosts: ['acme.pipedrive.com'] } } },
    { kind: 'off' },
  ],
  [
    'a page that nothing recognises',
    { ...OWN, crm: null, sight: 'noRecord' },
    { kind: 'showExamples', address: 'https://crm.example.org/home' },
  ],
  [
    'a list of a CRM that was set up by examples',
    {
      ...OWN,
      crm: null,
      sight: 'noRecord',
      sites: {
        ...NO_SITES,
        patterns: [{ origin: 'https://crm.example.org', template: '/people/{id}', objectType: 'lead', setBy: 'person' }],
      },
    },
    { kind: 'openRecord' },
  ],
  [
    'an unknown site',
    { granted: [], tabUrl: 'http://crm.example.org:8069/web', crm: null },
    { kind: 'allow', crmName: null, origin: 'http://crm.example.org:8069' },
  ],
  ['a paused site', { sites: { ...NO_SITES, pausedHosts: ['acme.pipedrive.com'] } }, { kind: 'resume' }],
  ['a CRM, signed out', { state: signedOut }, { kind: 'signIn' }],
  ['our own console', { tabUrl: 'https://leadlight.example.com/feedback' }, { kind: 'console' }],
  ['a page of the browser', { tabUrl: 'chrome://newtab/' }, { kind: 'noWebPage' }],
  ['no address at all', { tabUrl: '' }, { kind: 'noWebPage' }],
])('offers the one next step on %s', (_, change, step) => {
  expect(nextStep({ ...situation, ...change })).toMatchObject(step);
});

it('tells whether a CRM is allowed as a whole, in places, or not', () => {
  const wanted = ['https://*.pipedrive.com/*'];
  expect(grantOf(wanted, ['https://*.pipedrive.com/*'])).toEqual({ kind: 'all' });
  expect(grantOf(wanted, ['*://*/*'])).toEqual({ kind: 'all' });
  expect(grantOf(wanted, ['https://acme.pipedrive.com/*', 'https://app.hubspot.com/*'])).toMatchObject({
    kind: 'some',
    places: ['acme.pipedrive.com'],
  });
  expect(grantOf(wanted, ['https://app.hubspot.com/*'])).toEqual({ kind: 'none' });
  expect(
    otherPlaces(
      ['https://acme.pipedrive.com/*', 'http://127.0.0.1/*', 'http://localhost/*', 'https://crm.example.org/*'],
      ['https://crm.example.org'],
    ),
  ).toEqual(['127.0.0.1', 'localhost']);
});
