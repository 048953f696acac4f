import type { DismissReason } from '#lib/contract/vocabulary.ts';
import { judge } from '#lib/journey/judge.ts';
import { audienceOf } from '#lib/matching/audience.ts';
import { recommend } from '#lib/matching/recommend.ts';
import type { LibraryAsset } from '#lib/matching/types.ts';
import { HOUR, iso, MINUTE, workingMoment } from './calendar.ts';
import type { createIds } from './ids.ts';
import { judgeInputs, type People, stageMoves } from './judged.ts';
import { ownerOf, type Pipeline } from './pipeline.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleAsset, SampleMember, SampleUse } from './types.ts';

type Visit = { personId: string; member: SampleMember; at: number; isWorking: boolean };

const DISMISSED: Partial<Record<DismissReason, number>> = { tooGeneric: 4, wrongPersona: 3, buyerHasIt: 3, outdated: 3, hardToUse: 1 };

/** How reps used the library: each visit to a record shows what real matching offered then; some of it is opened, shared or put aside. */
export function sampleUsage(
  seed: number,
  now: number,
  newId: ReturnType<typeof createIds>,
  input: People,
  pipeline: Pipeline,
  assets: readonly SampleAsset[],
  recordOf: ReadonlyMap<string, string>,
  members: readonly SampleMember[],
): SampleUse[] {
  const random = createRandom(seed, 'usage');
  const inputs = judgeInputs(input);
  const movesByPerson = Map.groupBy(pipeline.moves, (move) => move.personId);
  const uses: SampleUse[] = [];
  for (const visit of visits(random, now, input, pipeline, members)) {
    const judgeInput = inputs.get(visit.personId);
    const recordId = recordOf.get(visit.personId);
    if (judgeInput === undefined || recordId === undefined) continue;
    const at = new Date(visit.at);
    const view = judge({ ...judgeInput, moves: stageMoves(movesByPerson.get(visit.personId) ?? []), now: at });
    const offered = recommend({
      stage: view.journey.stage,
      audience: audienceOf(judgeInput.facts.person.attributes, judgeInput.facts.account?.attributes ?? null),
      assets: libraryAt(assets, uses, visit.at),
      usage: uses.filter((use) => use.personId === visit.personId),
      now: at,
    });
    for (const [place, { asset }] of offered.entries()) {
      const act = (action: SampleUse['action'], after: number, reason: DismissReason | null = null) => {
        const moment = visit.at + after;
        uses.push({
          id: newId('entry', moment),
          at: iso(moment),
          memberId: visit.member.id,
          personId: visit.personId,
          recordId,
          assetId: asset.id,
          action,
          reason,
        });
      };
      act('impression', 900 + place * 10);
      if (random.chance(0.07)) act('dismiss', 40_000, random.weighted(DISMISSED as Record<DismissReason, number>));
      else if (visit.isWorking && random.chance(0.4 - place * 0.1)) {
        act('open', 20_000 + place * 15_000);
        if (random.chance(0.6)) act('share', 35_000 + place * 15_000);
      }
    }
  }
  return uses.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** When leads were taken on, and looks at records in between; ascending, all over by `now`. */
function visits(random: Random, now: number, input: People, pipeline: Pipeline, members: readonly SampleMember[]): Visit[] {
  const reps = members.filter((member) => member.role === 'rep');
  const working = pipeline.reactions.map(({ personId, member, at, answer }) => ({
    personId,
    member,
    at: at + MINUTE,
    isWorking: answer === 'accepted',
  }));
  const again = working
    .filter((visit) => visit.isWorking && random.chance(0.5))
    .map((visit) => ({ ...visit, at: visit.at + random.int(20, 90) * HOUR }));
  const browsing = input.people.flatMap((person, index): Visit[] => {
    const member = ownerOf(person, index, input, reps);
    const at = workingMoment(random, now, random.int(0, 120));
    return member === undefined || at < Date.parse(person.createdAt) || !random.chance(0.4)
      ? []
      : [{ personId: person.id, member, at, isWorking: random.chance(0.3) }];
  });
  return [...working, ...again, ...browsing].filter((visit) => visit.at <= now - 2 * MINUTE).sort((a, b) => a.at - b.at);
}

/** The library as it stood then. */
function libraryAt(assets: readonly SampleAsset[], uses: readonly SampleUse[], time: number): LibraryAsset[] {
  return assets
    .filter((asset) => Date.parse(asset.addedAt) <= time)
    .map(({ addedAt, retiredAt, ...asset }) => ({ asset, addedAt, retiredAt, outdatedBy: outdatedBy(uses, asset.id) }));
}

function outdatedBy(uses: readonly SampleUse[], assetId: string): number {
  return new Set(uses.filter((use) => use.assetId === assetId && use.reason === 'outdated').map((use) => use.memberId)).size;
}
