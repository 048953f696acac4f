import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { COVER_AFTER_MS } from '#lib/page/manners.ts';
import type { Arm } from './arms.ts';
import { onPageClock, panelIn, seenBy, whenMarked } from './frames.ts';
import { observe } from './observe.ts';
import type { BenchWalk, Site, WalkStep } from './sites.ts';
import { STEPS, type Step, type StepName, type WalkView } from './view.ts';

/** A person looks at a page for so long before the next click; what is made ready for that click is made ready now. */
const LOOK_MS = 1_500;
const CAP_MS = 20_000;

/** Walks as a person does, click by click, in a tab of its own: from a list to a record, to its neighbour, and back. */
export async function measureWalk(site: Site, arm: Arm, { url, step }: BenchWalk): Promise<WalkView> {
  const page = await arm.context.newPage();
  try {
    await page.addInitScript(observe, { title: site.title, isValue: site.isValue, host: null, text: '', person: '' });
    await page.goto(url, { waitUntil: 'load' });
    const steps: Step[] = [];
    for (const name of STEPS) {
      await pause(LOOK_MS);
      steps.push(await measureStep(arm, page, name, await step(page, name)));
    }
    return steps;
  } finally {
    await page.close();
  }
}

async function measureStep(arm: Arm, page: Page, name: StepName, { text, person, click }: WalkStep): Promise<Step> {
  const expected = { text, person };
  const before = arm.hasPanel ? await panelIn(page, 0) : null;
  for (const frame of [page.mainFrame(), ...(before === null ? [] : [before])]) {
    await frame.evaluate((next) => window.benchSeen?.watch(next), expected);
  }
  // A frame that comes with this step looks for its person from the start.
  if (arm.hasPanel && before === null) await page.addInitScript((next) => window.benchSeen?.watch(next), expected);
  const marked = [whenMarked(page, 'record', CAP_MS), ...(arm.hasPanel ? [whenMarked(page, 'person', CAP_MS)] : [])];
  await click();
  await Promise.all(marked);
  const seen = await seenBy(page.mainFrame());
  const clicked = seen.marks.click;
  const panel = arm.hasPanel ? await panelIn(page, 0) : null;
  if (clicked === undefined) throw new Error(`The page saw no click on the way to ${text}.`);
  const told = panel && (await seenBy(panel));
  // The skeleton covers a slow panel, and never sooner than this: what was drawn by then was seen as it was drawn.
  const drawn = told && onPageClock(told, 'drawn', seen.origin);
  const isUncovered = drawn !== null && drawn - clicked < COVER_AFTER_MS;
  const since = (at: number | null | undefined) => (at === null || at === undefined ? null : at - clicked);
  return {
    name,
    recordMs: since(seen.marks.record),
    personMs: since(isUncovered ? drawn : told && onPageClock(told, 'person', seen.origin)),
  };
}
