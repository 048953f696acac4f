import type { Frame, Page } from '@playwright/test';
import type { Verdict } from '#lib/contract/vocabulary.ts';
import { pathOf } from '#scripts/practice-crm/records.ts';
import type { Random } from '#scripts/sample/random.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { ClickLog } from '#test/helpers/click-log.ts';
import { expect, personIn } from '../base.ts';

/** What the rep means, by record id; it outlives the browser. `standing`: the verdict that should count; null where none should. */
export type Diary = { standing: Map<string, Verdict | null>; verdicts: number };

export type ChaosRep = {
  /** Opens a record: by its address the first time, from then on by stepping through the CRM's list. The panel must show what stands. */
  goTo(record: CrmRecord): Promise<void>;
  /** Loads the page anew, and the panel with it. */
  reload(): Promise<void>;
  /** Gives one verdict other than the one that stands, by key or mouse, now and then with an undo before or a reason after it. Waits for nothing. */
  answer(): Promise<void>;
  /** Waits until the panel has handed over every click, and shows the verdict that should stand. */
  catchUp(): Promise<void>;
};

type Surroundings = {
  page: Page;
  /** As the CRM lists them. */
  records: readonly CrmRecord[];
  urlOf: (record: CrmRecord) => string;
  diary: Diary;
  log: ClickLog;
  random: Random;
};

/** A rep at one tab of a browser, who answers faster than any person would. */
export function repAt({ page, records, urlOf, diary, log, random }: Surroundings): ChaosRep {
  let here: { record: CrmRecord; panel: Frame; hasFocus: boolean } | null = null;

  async function goTo(record: CrmRecord): Promise<void> {
    if (here === null) await page.goto(urlOf(record));
    else await step(here.record, record);
    await look(record);
  }

  async function step(from: CrmRecord, to: CrmRecord): Promise<void> {
    const [start, goal] = [records.indexOf(from), records.indexOf(to)];
    const direction = goal > start ? 1 : -1;
    for (let place = start; place !== goal; place += direction) {
      await page.locator(`[data-step=${direction > 0 ? 'next' : 'previous'}]`).click();
      await page.locator(`[data-record="${records[place + direction]?.id}"]`).waitFor();
    }
    expect(new URL(page.url()).pathname).toBe(pathOf(to));
  }

  async function reload(): Promise<void> {
    if (here === null) return;
    await page.reload();
    await look(here.record);
  }

  async function look(record: CrmRecord): Promise<void> {
    const panel = await panelOf(page);
    await expect(personIn(panel)).toHaveText(record.title);
    here = { record, panel, hasFocus: false };
    const standing = diary.standing.get(record.id);
    if (standing === undefined) diary.standing.set(record.id, await shownIn(panel));
    else await expect.poll(() => shownIn(panel), { message: `the verdict shown for ${record.title}` }).toBe(standing);
  }

  async function answer(): Promise<void> {
    if (here === null) throw new Error('The rep is at no record.');
    const { record, panel, hasFocus } = here;
    let standing = diary.standing.get(record.id) ?? null;
    if (hasFocus && standing !== null && random.chance(0.15)) {
      await page.keyboard.press('u');
      standing = null;
    }
    const verdict = otherThan(standing, random);
    if (!hasFocus) await clickUntilCounted(panel, verdict);
    else if (verdict === 'notSure' || random.chance(0.05)) await buttonOf(panel, verdict).click();
    else await page.keyboard.press(KEYS[verdict]);
    here.hasFocus = true;
    diary.verdicts += 1;
    diary.standing.set(record.id, verdict);
    if (verdict === 'notGood' && random.chance(0.2)) await page.keyboard.press(String(random.int(1, 3)));
  }

  async function catchUp(): Promise<void> {
    if (here === null) return;
    const { record, panel } = here;
    await expect.poll(() => log.verdicts(), { message: 'verdicts that the panel has handed over' }).toBe(diary.verdicts);
    expect(await shownIn(panel), `the verdict shown for ${record.title}`).toBe(diary.standing.get(record.id));
  }

  return { goTo, reload, answer, catchUp };
}

const NAMES: Readonly<Record<Verdict, RegExp>> = { good: /^Good lead/, notGood: /^Not good/, notSure: /^Not sure/ };
const KEYS = { good: 'g', notGood: 'n' } as const;

function buttonOf(panel: Frame, verdict: Verdict) {
  return panel.getByRole('button', { name: NAMES[verdict] });
}

/** Seldom the one that has no key, since clicks of the mouse take long. */
function otherThan(standing: Verdict | null, random: Random): Verdict {
  const verdict = random.weighted({ good: 9, notGood: 9, notSure: 2 });
  return verdict === standing ? otherThan(standing, random) : verdict;
}

/** In its first moments the panel has not been seen to be visible; it then says that the click did not count, and one clicks again. */
async function clickUntilCounted(panel: Frame, verdict: Verdict): Promise<void> {
  do await buttonOf(panel, verdict).click();
  while (await panel.getByText('Not counted').isVisible());
}

async function shownIn(panel: Frame): Promise<Verdict | null> {
  for (const verdict of ['good', 'notGood', 'notSure'] as const) {
    if ((await buttonOf(panel, verdict).getAttribute('aria-pressed')) === 'true') return verdict;
  }
  return null;
}
