import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { baseOf } from '#components/console/definitions/compare/pairs.ts';
import { isMyTurn, missingSides, reviewOf, signersOf } from '#components/console/definitions/shared/standing.ts';
import { MEMBERS, before as minutesAgo, NOW } from './demo/data.ts';
import { demoHash, demoVersion, demoVersions, signatureOf } from './demo/definitions.ts';
import { openConsole } from './demo/open.tsx';

const DAY = 1440;
const section = (name: string | RegExp) => within(screen.getByRole('region', { name }));

describe('definitions', () => {
  it('shows the version in force with both signatures, what waits for whom, drafts and every version', async () => {
    await openConsole('/definitions', { role: 'marketer', heading: 'Definitions' });
    const inForce = within(await screen.findByRole('region', { name: 'Operations teams' }));
    expect(inForce.getByText(/In force since 3 Nov/)).toBeTruthy();
    expect(inForce.getByText('Jonas Brandt')).toBeTruthy();
    expect(await inForce.findByText('Fit 30 and interest 20')).toBeTruthy();
    const onItsWay = section('On its way');
    await waitFor(() => expect(onItsWay.getByText(/Waits for sales:/).textContent).toBe('Waits for sales: נועה לוי can sign.'));
    expect(onItsWay.getByRole('link', { name: 'Read' })).toBeTruthy();
    expect(section('Drafts').getByRole('link', { name: 'Webinars count less' })).toBeTruthy();
    expect(section('All versions').getAllByRole('listitem')).toHaveLength(5);
    expect(section('All versions').getByText(/it never counted/)).toBeTruthy();
  });

  it('asks for a signature only whose turn it is, everywhere', async () => {
    await openConsole('/definitions', { role: 'manager' });
    expect(await screen.findByRole('link', { name: 'Read and sign' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Definitions 1 to sign' })).toBeTruthy();
  });

  it('names everyone who can sign for each side', async () => {
    const versions = [demoVersion(1, { status: 'proposed', name: 'First' })];
    await openConsole('/definitions', { role: 'admin', world: { versions, drafts: [] } });
    const lines = () => screen.getAllByText(/^Waits for (marketing|sales):/).map((line) => line.textContent);
    await waitFor(() => expect(lines()).toEqual(['Waits for marketing: Jonas Brandt can sign.', 'Waits for sales: נועה לוי can sign.']));
  });

  it('counts nobody as a signer who left, is a rep, or signs for nobody', () => {
    const [ada, ben, cy, dan] = MEMBERS.map((member) => ({ ...member, active: true, role: 'manager' as const, side: 'sales' as const }));
    if (!ada || !ben || !cy || !dan) throw new Error('The demo has too few members.');
    const members = [ada, { ...ben, active: false }, { ...cy, side: null }, { ...dan, role: 'rep' as const }];
    expect(signersOf('sales', members)).toEqual([ada.name]);
    expect(signersOf('marketing', members)).toEqual([]);
  });

  it('explains why no scores are shown before the first agreement, and begins with a template', async () => {
    await openConsole('/definitions', { world: { versions: [], drafts: [], rejudging: null } });
    expect(await screen.findByRole('heading', { name: 'Nothing is agreed yet, so no scores are shown' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Start from a template' }).getAttribute('href')).toBe('/definitions/new');
  });

  it('offers a rep nothing that they may not do', async () => {
    await openConsole('/definitions', { role: 'rep', world: { versions: [], drafts: [] } });
    await screen.findByRole('heading', { name: /Nothing is agreed yet/ });
    for (const name of ['Start from a template', 'New draft', 'Who changed what']) expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('reminds of a review that is due', async () => {
    const versions = demoVersions().map((version) =>
      version.status === 'active' ? { ...version, reviewBy: minutesAgo(12 * DAY) } : version,
    );
    await openConsole('/definitions', { world: { versions } });
    expect(await screen.findByText('The day of review was 12 days ago')).toBeTruthy();
  });

  it('shows how far judging everyone has come, and is gone when it is done', async () => {
    const running = { definitionVersion: 4, state: 'running', done: 412, total: 1000, startedAt: minutesAgo(1), finishedAt: null } as const;
    const { world, emit } = await openConsole('/definitions', { world: { rejudging: { ...running } } });
    expect((await screen.findByRole('progressbar', { name: 'People judged' })).getAttribute('aria-valuenow')).toBe('41');
    world.rejudging = { ...running, state: 'done', done: 1000, finishedAt: minutesAgo(0) };
    emit({ kind: 'rejudging', definitionVersion: 4 });
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 4000 });
  });

  it('follows what others do to a version', async () => {
    const { world, emit } = await openConsole('/definitions', { role: 'marketer' });
    await screen.findByRole('region', { name: 'On its way' });
    world.versions = world.versions.map((version) => (version.version === 5 ? { ...version, status: 'withdrawn' } : version));
    emit({ kind: 'definition', version: 5, status: 'withdrawn' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'On its way' })).toBeNull(), { timeout: 4000 });
  });

  it('says what is wrong, and tries again', async () => {
    const answers = { listDefinitions: { code: 'internal', message: 'A fault of ours.' } } as const;
    await openConsole('/definitions', { answers });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The definitions could not be loaded');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('comparing versions', () => {
  it('begins with the newest and the one in force, and can be turned round', async () => {
    const { user } = await openConsole('/definitions/compare', { heading: 'Compare two versions' });
    expect(await screen.findByText('“Compared pricing twice in 7 days” gives 18 points instead of 14')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'From version 4 to version 5' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Swap them' }));
    expect(await screen.findByText('“Compared pricing twice in 7 days” gives 14 points instead of 18')).toBeTruthy();
    expect(location.search).toBe('?from=5&to=4');
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), '2');
    expect(await screen.findByText('Nothing: both say the same.')).toBeTruthy();
  });

  it('says so where there is nothing to compare', async () => {
    await openConsole('/definitions/compare', { world: { versions: demoVersions().slice(1, 2) } });
    expect(await screen.findByRole('heading', { name: 'There are no two versions yet' })).toBeTruthy();
  });
});

describe('the history of definitions', () => {
  it('reads as a list of days with who did what', async () => {
    await openConsole('/definitions/history', { heading: 'Who changed what' });
    const today = within(await screen.findByRole('region', { name: /22 November 2026/ }));
    expect(today.getByText('Saved the draft “Webinars count less”.')).toBeTruthy();
    expect(screen.getAllByText('By itself')).toHaveLength(2);
  });

  it('asks nothing that a rep may not know', async () => {
    const { calls } = await openConsole('/definitions/history', { role: 'rep' });
    expect(await screen.findByText('Marketers and managers see this')).toBeTruthy();
    expect(calls.some(({ name }) => name === 'listDefinitionAudit')).toBe(false);
  });
});

describe('where a version stands', () => {
  const noa = MEMBERS.find(({ side }) => side === 'sales') ?? { id: '', side: null };

  it('knows whose turn it is', () => {
    const half = demoVersion(5, { status: 'signedByMarketing', signatures: [signatureOf('marketing', demoHash(5), 1)] });
    expect(missingSides(half)).toEqual(['sales']);
    expect(isMyTurn(half, noa)).toBe(true);
    expect(isMyTurn(half, { ...noa, side: 'marketing' })).toBe(false);
    expect(isMyTurn(half, { id: half.signatures[0]?.memberId ?? '', side: 'sales' })).toBe(false);
    expect(isMyTurn({ ...half, status: 'withdrawn' }, noa)).toBe(false);
    expect(missingSides({ ...half, status: 'active' })).toEqual([]);
  });

  it('counts the days to the review', () => {
    expect(reviewOf(minutesAgo(-20 * DAY), NOW)).toEqual({ days: 20, state: 'later' });
    expect(reviewOf(minutesAgo(-14 * DAY), NOW)).toEqual({ days: 14, state: 'soon' });
    expect(reviewOf(minutesAgo(60), NOW)).toEqual({ days: 0, state: 'soon' });
    expect(reviewOf(minutesAgo(25 * 60), NOW)).toEqual({ days: -1, state: 'due' });
  });

  it('is compared with the version that it follows', () => {
    const versions = demoVersions();
    const baseFor = (number: number) => {
      const version = versions.find((candidate) => candidate.version === number);
      return version ? (baseOf(version, versions)?.version ?? null) : undefined;
    };
    expect([5, 4, 3, 2, 1].map(baseFor)).toEqual([4, 2, 4, 1, null]);
  });
});
