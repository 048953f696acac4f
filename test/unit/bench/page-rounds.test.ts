import { expect, it } from 'vitest';
import { measureRounds, type RoundPlan } from '#bench/page/rounds.ts';
import type { BenchRecord } from '#bench/page/sites.ts';
import type { View } from '#bench/page/view.ts';

type Arm = { name: string };

const VIEW: View = {
  taskMs: 1,
  scriptMs: 0,
  layoutMs: 0,
  allProcessesMs: 0,
  longTasks: 0,
  blockingMs: 0,
  layoutShift: 0,
  heapBytes: 0,
  firstPaintMs: null,
  recordMs: null,
  sidebarMs: null,
  personMs: null,
  panelHeapBytes: null,
  acknowledgedIn: [],
};

/** Runs six rounds after two warm-ups over three arms; `visits` are the arm and record of each view, in order. */
async function run(given: Partial<RoundPlan<Arm, BenchRecord, View>> = {}) {
  const visits: { arm: string; url: string }[] = [];
  const said: string[] = [];
  const measure = async (arm: Arm, { url }: BenchRecord) => {
    visits.push({ arm: arm.name, url });
    return VIEW;
  };
  const rounds = await measureRounds<Arm, BenchRecord, View>({
    what: 'a view',
    arms: [{ name: 'none' }, { name: 'floor' }, { name: 'leadlight' }],
    records: Array.from({ length: 30 }, (_, at) => ({ url: `/lead/${at}`, text: `Person ${at}`, person: `Person ${at}` })),
    rounds: 6,
    warmUp: 2,
    seed: 1,
    say: (line) => said.push(line),
    stop: new AbortController().signal,
    ...given,
    measure: async (arm, record) => (await given.measure?.(arm, record)) ?? measure(arm, record),
  });
  const byRound = Array.from({ length: visits.length / 3 }, (_, at) => visits.slice(at * 3, at * 3 + 3));
  return { rounds, visits, byRound, said };
}

it('opens one record in every arm of a round, another one in each round', async () => {
  const { byRound } = await run();
  expect(byRound).toHaveLength(8);
  for (const round of byRound) expect(new Set(round.map(({ url }) => url)).size).toBe(1);
  expect(new Set(byRound.map(([first]) => first?.url)).size).toBe(8);
  for (const round of byRound) expect(round.map(({ arm }) => arm).sort()).toEqual(['floor', 'leadlight', 'none']);
});

it('draws the order of the arms anew in each round, the same for the same seed', async () => {
  const orders = async (seed: number) => (await run({ seed })).byRound.map((round) => round.map(({ arm }) => arm).join());
  expect(new Set(await orders(1)).size).toBeGreaterThan(1);
  expect(await orders(1)).toEqual(await orders(1));
  expect(await orders(1)).not.toEqual(await orders(2));
});

it('drops the warm-up, and a round in which an arm failed, and says so', async () => {
  let views = 0;
  const { rounds, said } = await run({
    measure: async () => {
      views += 1;
      if (views === 10) throw new Error('the tab crashed');
      return VIEW;
    },
  });
  expect(rounds).toHaveLength(5);
  expect(said.filter((line) => line.includes('the tab crashed'))).toHaveLength(1);
});

it('ends with the rounds that are whole when it is stopped', async () => {
  const stopping = new AbortController();
  let views = 0;
  const { rounds } = await run({
    stop: stopping.signal,
    measure: async () => {
      views += 1;
      if (views === 13) stopping.abort();
      return VIEW;
    },
  });
  expect(rounds).toHaveLength(2);
  expect(views).toBe(13);
});
