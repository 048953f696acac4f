import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const RUN = '/definitions/backtests/01930000-0000-7000-8011-000000000001';
const PERSON = '/people/01930000-0000-7000-8003-000000000004';
const TALL = 3200;
const PHONE = { width: 390, height: 4200 };

const sign = async (page: Page) => page.getByRole('button', { name: 'Sign for sales' }).click();

/** The screens of definitions, backtests and people, tall enough to see all of each. */
export const DEFINITION_SHOTS: Shot[] = [
  { name: 'definitions', path: '/definitions', height: 1000 },
  { name: 'definitions-dark', path: '/definitions', dark: true, height: 1000 },
  { name: 'definitions-narrow', path: '/definitions', width: 390, height: 1800 },
  { name: 'definitions-manager', path: '/definitions', state: 'manager', height: 1000 },
  { name: 'definitions-none', path: '/definitions', state: 'noVersion', height: 1000 },
  { name: 'definitions-first', path: '/definitions', state: 'firstProposed', height: 1000 },
  { name: 'definitions-due', path: '/definitions', state: 'reviewDue', height: 1000 },
  { name: 'definitions-rejudging', path: '/definitions', state: 'rejudging' },
  { name: 'definitions-rejudging-failed', path: '/definitions', state: 'rejudgingFailed' },
  { name: 'definitions-long', path: '/definitions', state: 'longNames', height: 1200 },
  { name: 'definitions-loading', path: '/definitions', state: 'definitionsLoading' },
  { name: 'definitions-fault', path: '/definitions', state: 'definitionsFault' },
  {
    name: 'definitions-offline',
    path: '/definitions',
    state: 'definitionsOffline',
    act: async (page) => page.getByText('could not be loaded').first().waitFor(),
  },
  { name: 'definitions-forced', path: '/definitions', forced: true, height: 1000 },
  { name: 'definitions-rep', path: '/definitions', state: 'rep', height: 1000 },
  { name: 'version', path: '/definitions/5', state: 'manager', height: TALL },
  { name: 'version-dark', path: '/definitions/5', state: 'manager', dark: true, height: TALL },
  { name: 'version-narrow', path: '/definitions/5', state: 'manager', ...PHONE },
  { name: 'version-sign', path: '/definitions/5', state: 'manager', act: sign },
  {
    name: 'version-conflict',
    path: '/definitions/5',
    state: 'conflict',
    act: async (page) => {
      await sign(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Sign for sales' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'version-signed', path: '/definitions/5', state: 'signed' },
  { name: 'version-active', path: '/definitions/4' },
  { name: 'version-withdrawn', path: '/definitions/3' },
  { name: 'version-rep', path: '/definitions/5', state: 'rep' },
  { name: 'version-long', path: '/definitions/5', state: 'longNames' },
  { name: 'version-loading', path: '/definitions/5', state: 'definitionsLoading' },
  { name: 'version-fault', path: '/definitions/5', state: 'definitionsFault' },
  { name: 'version-not-run', path: '/definitions/5', state: 'notRun', height: 1400 },
  { name: 'version-running', path: '/definitions/5', state: 'running', height: 1400 },
  { name: 'version-cancelled', path: '/definitions/5', state: 'cancelled', height: 1400 },
  { name: 'version-failed', path: '/definitions/5', state: 'failed', height: 1400 },
  { name: 'compare', path: '/definitions/compare?from=4&to=5', height: 1200 },
  { name: 'compare-dark', path: '/definitions/compare?from=1&to=5', dark: true, height: 1200 },
  { name: 'compare-narrow', path: '/definitions/compare?from=1&to=5', ...PHONE },
  { name: 'compare-same', path: '/definitions/compare?from=2&to=4' },
  { name: 'history', path: '/definitions/history', height: 1000 },
  { name: 'history-narrow', path: '/definitions/history', width: 390, height: 1200 },
  { name: 'backtest', path: RUN, height: TALL },
  { name: 'backtest-dark', path: RUN, dark: true, height: TALL },
  { name: 'backtest-narrow', path: RUN, ...PHONE },
  { name: 'backtest-forced', path: RUN, forced: true, height: TALL },
  { name: 'backtest-no-verdicts', path: RUN, state: 'noVerdicts', height: TALL },
  { name: 'backtest-no-active', path: RUN, state: 'noActive', height: TALL },
  { name: 'backtest-long', path: RUN, state: 'longHistory', height: 1000 },
  {
    name: 'backtest-month',
    path: `${RUN}?group=removed`,
    height: 1000,
    act: async (page) => {
      await page.getByRole('link', { name: /^March 2026/ }).focus();
      await page.getByRole('button', { name: 'The same as a table' }).click();
      await page.getByRole('link', { name: /^March 2026/ }).focus();
    },
  },
  { name: 'draft-test', path: '/definitions/drafts/01930000-0000-7000-8008-000000000001/backtest', height: 1000 },
  { name: 'home-to-sign', path: '/', state: 'manager' },
  { name: 'person', path: PERSON, height: 1300 },
  {
    name: 'person-open',
    path: PERSON,
    height: 1500,
    act: async (page) => {
      await page.getByRole('switch').click();
      await page
        .getByRole('button', { name: /Compared pricing/ })
        .first()
        .click();
      await page
        .locator('#history')
        .getByRole('button', { name: /Compared pricing/ })
        .nth(1)
        .click();
    },
  },
  { name: 'person-dark', path: PERSON, dark: true, height: 1300 },
  { name: 'person-narrow', path: PERSON, width: 390, height: 2200 },
  { name: 'person-fault', path: PERSON, state: 'definitionsFault' },
];
