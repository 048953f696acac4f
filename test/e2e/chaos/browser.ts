import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '#scripts/sample/random.ts';
import { type ClickLog, emptyClickLog, listenToClicks } from '#test/helpers/click-log.ts';
import { type Extension, launchExtension, workerStopper } from '#test/helpers/extension.ts';
import { killBrowser } from '#test/helpers/kill-browser.ts';
import { type ChaosRep, type Diary, repAt } from './rep.ts';
import type { ChaosWorld } from './world.ts';

/** A rep and their browser, which can be killed and opened again on the same profile. */
export type ChaosBrowser = {
  /** Of the browser that is open now. */
  extension(): Extension;
  rep(): ChaosRep;
  diary: Diary;
  log: ClickLog;
  /** Ids of clicks that nobody was told to be kept when the browser was killed: they may be stored or not. */
  cutOff: Set<string>;
  /** The last clicks before each kill. What the browser tells of its pages dies with it, so that some of them may be stored unheard. */
  lastClicks: LastClicks[];
  /** Ids of clicks that the background has yet to answer. */
  unanswered(): string[];
  counts: { workerStops: number; browserKills: number };
  /** Gives so many verdicts, and stops the worker after every tenth of them on average. */
  answer(times: number): Promise<void>;
  /** Stops the worker while other things go on; `calmDown` waits until it has been stopped. */
  stopWorker(): void;
  calmDown(): Promise<void>;
  /** Gives so many verdicts and is killed in the same moment. */
  answerAndDie(times: number): Promise<void>;
  close(): Promise<void>;
};

/** From when to when they were given, in milliseconds, and how many entries they can have made. */
export type LastClicks = { since: number; until: number; most: number };

const STOPS = 0.1;
/** An undo, a verdict and a reason. */
const ENTRIES_OF_ANSWER = 3;

export async function openChaosBrowser(world: Pick<ChaosWorld, 'stack' | 'leads'>): Promise<ChaosBrowser> {
  const profileDir = await mkdtemp(join(tmpdir(), 'leadlight-chaos-profile-'));
  const random = createRandom(1, 'chaos');
  const diary: Diary = { standing: new Map(), verdicts: 0 };
  const log = emptyClickLog();
  const cutOff = new Set<string>();
  const counts = { workerStops: 0, browserKills: 0 };
  const lastClicks: LastClicks[] = [];
  const unanswered = () => [...log.clicked.keys()].filter((id) => !log.acknowledged.has(id) && !cutOff.has(id));
  let stops: Promise<void>[] = [];
  let now = await open(profileDir, { world, diary, log, random });

  function stopWorker(): void {
    stops.push(
      now.stopWorker().then((ran) => {
        if (ran) counts.workerStops += 1;
      }),
    );
  }

  async function calmDown(): Promise<void> {
    await Promise.all(stops);
    stops = [];
  }

  async function answer(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      if (random.chance(STOPS)) stopWorker();
      await now.rep.answer();
    }
  }

  return {
    extension: () => now.extension,
    rep: () => now.rep,
    diary,
    log,
    cutOff,
    lastClicks,
    unanswered,
    counts,
    answer,
    stopWorker,
    calmDown,
    async answerAndDie(times) {
      const since = Date.now();
      await answer(times);
      await calmDown();
      await killBrowser(now.extension);
      lastClicks.push({ since, until: Date.now(), most: times * ENTRIES_OF_ANSWER });
      counts.browserKills += 1;
      for (const id of unanswered()) cutOff.add(id);
      now = await open(profileDir, { world, diary, log, random });
    },
    async close() {
      await now.extension.context.close();
      await rm(profileDir, { recursive: true, force: true });
    },
  };
}

type Given = { world: Pick<ChaosWorld, 'stack' | 'leads'>; diary: Diary; log: ClickLog; random: Random };

async function open(profileDir: string, { world, diary, log, random }: Given) {
  const extension = await launchExtension({ profileDir });
  await listenToClicks(extension.context, log);
  const page = await extension.context.newPage();
  const rep = repAt({ page, records: world.leads, urlOf: world.stack.recordUrl, diary, log, random });
  return { extension, rep, stopWorker: await workerStopper(extension.options) };
}
