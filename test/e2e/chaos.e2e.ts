import * as z from 'zod/mini';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { signInByForm } from '#test/helpers/extension.ts';
import { expect, test } from './base.ts';
import { type ChaosBrowser, openChaosBrowser } from './chaos/browser.ts';
import { type Ledger, listAllFeedback, readLedger, standing, verdictsOf } from './chaos/ledger.ts';
import { TROUBLES, type Trouble, type Troubles, troublesOf } from './chaos/troubles.ts';
import { type ChaosWorld, startChaosWorld } from './chaos/world.ts';

const RECORDS = 25;
/** Verdicts before, during and after a trouble. Two troubles on each record: 1,000 verdicts. */
const VERDICTS = { before: 4, during: 12, after: 4 };
/** The browser is killed after these records, with a few verdicts more. */
const BROWSER_KILLS = [8, 17];

let world: ChaosWorld;
let browser: ChaosBrowser;
let troubles: Troubles;

// A trace would take longer than the thousands of clicks.
test.use({ trace: 'off' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  world = await startChaosWorld();
  browser = await openChaosBrowser(world);
  troubles = troublesOf(world);
});
test.afterAll(async () => {
  await browser?.close();
  await world?.close();
});

test('a thousand verdicts are each stored once while worker, server, database, network and browser fail', async () => {
  test.setTimeout(900_000);
  const { stack, server, network } = world;
  const { member } = stack.shown.mql;
  const { log, diary, cutOff } = browser;
  const whose = { workspaceId: stack.sample.workspace.id, memberId: member.id };
  const before = await world.inDatabase((store) => readLedger(store, whose));
  await server.start();
  await browser.extension().ask('setServerUrl', { url: network.url });
  await signInByForm(browser.extension(), { email: member.email, password: SAMPLE_PASSWORD });

  for (const [n, record] of world.peopleLeads.slice(0, RECORDS).entries()) {
    if (n % 3 === 1) browser.stopWorker();
    await browser.rep().goTo(record);
    await answerThrough(troubleAt(2 * n), record);
    await answerThrough(troubleAt(2 * n + 1), record);
    await browser.rep().catchUp();
    await browser.calmDown();
    if (BROWSER_KILLS.includes(n)) await killBrowserOn(record);
    await troubles.settle();
  }
  await stopWhileSending();
  const arrived = { queued: 0, held: 0, refused: [] };
  await expect.poll(() => browser.extension().ask('getState'), { timeout: 60_000 }).toMatchObject(arrived);

  const told = verdictsOf(await listAllFeedback(browser.extension().options, network.url), member.name);
  await server.stop();
  const after = await world.inDatabase((store) => readLedger(store, whose));
  const stored = after.entries.filter(({ id }) => !before.entries.some((known) => known.id === id));
  const storedIds = new Set(stored.map(({ id }) => id));
  const unheard = stored.filter(({ id }) => !log.clicked.has(id)).map(({ id }) => id);
  const newVerdicts = after.feedback.map(({ id }) => id).filter((id) => !before.feedback.some((known) => known.id === id));
  const isVerdict = (id: string) => log.clicked.get(id)?.body.kind === 'verdict';
  const answers = [...network.answers.values()];
  printCounts(stored, unheard, answers.flat().filter((result) => result === 'duplicate').length);

  expect(
    [...log.lost].filter(([id]) => !log.acknowledged.has(id)),
    'clicks that the background could not keep, however often it was asked',
  ).toEqual([]);
  expect(
    [...log.acknowledged].filter((id) => !storedIds.has(id)),
    'acknowledged, not stored',
  ).toEqual([]);
  expect(beyondLastClicks(unheard), 'stored, never clicked').toEqual([]);
  expect(log.verdicts() - [...cutOff].filter(isVerdict).length, 'verdicts acknowledged').toBeGreaterThanOrEqual(1000);
  expect(newVerdicts.sort(), 'one verdict for each click').toEqual(
    stored
      .filter(({ kind }) => kind === 'verdict')
      .map(({ id }) => id)
      .sort(),
  );
  expect(
    answers.filter((results) => results.filter((result) => result !== 'duplicate').length > 1),
    'stored twice or refused',
  ).toEqual([]);
  const meant = Object.fromEntries([...diary.standing].sort().map(([id, verdict]) => [id, verdict === null ? [] : [verdict]]));
  expect(standing(after.feedback, diary.standing.keys()), 'what stands in the database').toEqual(meant);
  expect(standing(told, diary.standing.keys()), 'what stands by the API').toEqual(meant);
});

function troubleAt(place: number): Trouble {
  return TROUBLES[place % TROUBLES.length] ?? 'reset';
}

async function answerThrough(trouble: Trouble, record: CrmRecord): Promise<void> {
  await browser.answer(VERDICTS.before);
  await troubles.begin(trouble, browser.extension());
  await browser.answer(VERDICTS.during);
  if (trouble === 'reset') await reloadPage();
  if (trouble === 'server') await lookBackFrom(record);
  await troubles.end(trouble, browser.extension());
  if (trouble === 'offline') await comeOnline();
  await browser.answer(VERDICTS.after);
}

/** A worker that starts just then may be told that it is offline when that is over, and would stay so for its life. */
async function comeOnline(): Promise<void> {
  const isOnline = async () => {
    await browser.extension().ask('flush');
    const { reachable } = z.parse(z.object({ reachable: z.boolean() }), await browser.extension().ask('getState'));
    if (!reachable) browser.stopWorker();
    await browser.calmDown();
    return reachable;
  };
  await expect.poll(isOnline, { timeout: 60_000, message: 'the background to reach the server again' }).toBe(true);
}

/** The panel is opened anew while clicks wait and the server cannot be reached; it must show the last of them. */
async function reloadPage(): Promise<void> {
  await allAnswered();
  await browser.rep().reload();
}

/** The panel asks a stopped worker again for up to twenty seconds. */
async function allAnswered(): Promise<void> {
  await expect.poll(browser.unanswered, { timeout: 40_000, message: 'clicks without an answer of the background' }).toEqual([]);
}

/** To the record before and back, while the server is down: both must show what was answered. */
async function lookBackFrom(record: CrmRecord): Promise<void> {
  const before = world.peopleLeads[world.peopleLeads.indexOf(record) - 1];
  if (before === undefined) return;
  await browser.rep().goTo(before);
  await browser.rep().goTo(record);
}

/** With the network down, so that what was acknowledged lies on this disk alone; the last clicks fall together with the kill. */
async function killBrowserOn(record: CrmRecord): Promise<void> {
  await troubles.begin('reset', browser.extension());
  await browser.answer(4);
  await browser.rep().catchUp();
  await allAnswered();
  await browser.answerAndDie(3);
  browser.diary.verdicts = browser.log.verdicts();
  browser.diary.standing.delete(record.id);
  await troubles.end('reset', browser.extension());
  expect(await browser.extension().ask('getState')).toMatchObject({ session: { status: 'signedIn' } });
  await troubles.settle();
  await browser.rep().goTo(record);
}

/** A worker that ends in the middle of sending must have left an alarm that wakes the next one. */
async function stopWhileSending(): Promise<void> {
  world.network.setWeather('silent');
  await browser.answer(1);
  await browser.rep().catchUp();
  await allAnswered();
  browser.stopWorker();
  await browser.calmDown();
  expect(await browser.extension().options.evaluate(() => chrome.alarms.get('outbox'))).toBeDefined();
  world.network.setWeather('fair');
}

/** Entries that nobody was heard to click, but for the last ones before a kill: given then, by the time in their ids, and no more of them than there can be. */
function beyondLastClicks(ids: readonly string[]): string[] {
  const given = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  const accepted = browser.lastClicks.flatMap(({ since, until, most }) =>
    ids.filter((id) => given(id) >= since && given(id) <= until).slice(0, most),
  );
  return ids.filter((id) => !accepted.includes(id));
}

function printCounts(stored: Ledger['entries'], unheard: readonly string[], duplicates: number): void {
  const { log, cutOff, counts } = browser;
  const { serverKills, databaseKills, networkCuts } = troubles.counts;
  const verdicts = (ids: Iterable<string>) => [...ids].filter((id) => log.clicked.get(id)?.body.kind === 'verdict').length;
  const figures = (all: number, ofVerdicts: number) => `${all} (${ofVerdicts} verdicts)`;
  const storedVerdicts = stored.filter(({ kind }) => kind === 'verdict').length;
  console.info(
    [
      `clicked ${figures(log.clicked.size, log.verdicts())}`,
      `acknowledged ${figures(log.acknowledged.size, verdicts(log.acknowledged))}`,
      `cut off with the browser ${figures(cutOff.size, verdicts(cutOff))}`,
      `stored ${figures(stored.length, storedVerdicts)}`,
      `of them last clicks before a kill that were not heard: ${unheard.join(', ') || 'none'}`,
      `duplicates answered ${duplicates}`,
      `worker stops ${counts.workerStops}, browser kills ${counts.browserKills}, server kills ${serverKills}, database kills ${databaseKills}`,
      `network cuts ${networkCuts}, requests spoiled: ${Object.entries(world.network.spoiled)
        .map(([cut, times]) => `${cut} ${times}`)
        .join(', ')}`,
    ].join('\n'),
  );
}
