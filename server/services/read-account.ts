import type { Account, AccountVerdict } from '#lib/contract/account.ts';
import type { AccountCard, PersonCard } from '#lib/contract/people.ts';
import type { Verdict } from '#lib/contract/vocabulary.ts';
import { buyingGroupOf } from '#lib/journey/account/buying-group.ts';
import { compareStanding, rollUp } from '#lib/journey/account/roll-up.ts';
import { type Glance, glance } from '#lib/journey/glance.ts';
import { findLastSeen, findLastTouch, listAccountPeople, listVerdictsOn } from '#server/store/account-people.ts';
import { listRoleChoices, readBuyingRoles } from '#server/store/buying-roles.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { findFactsOf, findPersonCards } from '#server/store/people.ts';
import type { ServiceContext } from './context.ts';
import { readJudgeInputs } from './judge-person.ts';

/** People who are judged for one look at an account; of more, those who stood furthest when they were last judged. */
const MOST_COUNTED = 500;
/** People who are named. */
const MOST_LISTED = 100;
const MOST_VERDICTS = 50;

/** An account as it stands at this moment: each of its people judged like in their own view, in a fixed number of statements however many they are. */
export async function readAccount(
  tx: Tx,
  ctx: ServiceContext,
  account: AccountCard,
  definition: StoredDefinition | null,
): Promise<Account> {
  const { workspaceId } = ctx;
  const now = ctx.now();
  const { ids, known } = await listAccountPeople(tx, workspaceId, account.id, MOST_COUNTED);
  const judged = definition === null ? null : await readJudgeInputs(tx, workspaceId, ids, definition, now);
  const factsOf = judged === null ? await findFactsOf(tx, workspaceId, ids) : new Map([...judged].map(([id, { facts }]) => [id, facts]));
  const views = new Map([...(judged ?? [])].map(([id, input]) => [id, glance(input)]));
  const choices = await listRoleChoices(tx, workspaceId, account.id);

  const { roles } = await readBuyingRoles(tx, workspaceId);
  const cards = (await findPersonCards(tx, workspaceId, ids)).map((card) => asJudged(card, views.get(card.id) ?? null));
  const members = cards.sort(compareStanding).flatMap((card, place) => {
    const facts = factsOf.get(card.id);
    const choice = choices.get(card.id) ?? null;
    const isListed = place < MOST_LISTED || choice !== null;
    return facts === undefined ? [] : [{ id: card.id, card, facts, view: views.get(card.id) ?? null, choice, isListed }];
  });
  const verdicts = await listVerdictsOn(tx, workspaceId, ids);
  const labels = new Map(cards.map(({ id, label }) => [id, label]));

  return {
    account,
    people: members.filter(({ isListed }) => isListed).map(({ card }) => card),
    overview: {
      asOf: now.toISOString(),
      known,
      counted: members.length,
      rollUp: judged === null ? null : rollUp(members.flatMap(({ view, ...member }) => (view === null ? [] : [{ ...member, view }]))),
      verdicts: {
        counts: countsOf(verdicts),
        newest: verdicts
          .slice(0, MOST_VERDICTS)
          .map(({ personId, ...said }) => ({ ...said, person: personId, label: labels.get(personId) ?? '' })),
      },
      lastSeen: await findLastSeen(tx, workspaceId, ids, now),
      lastTouch: await findLastTouch(tx, workspaceId, ids, now),
      group: buyingGroupOf(roles, members),
    },
  };
}

/** A card shows where somebody stands now, and no stage where too little is known to say. */
function asJudged(card: PersonCard, view: Glance | null): PersonCard {
  const isPlaced = view?.enoughData === true;
  return { ...card, lifecycleStage: isPlaced ? view.lifecycle.stage : null, journeyStage: isPlaced ? view.journey.stage : null };
}

function countsOf(verdicts: readonly Pick<AccountVerdict, 'verdict'>[]): Record<Verdict, number> {
  const count = (wanted: Verdict) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return { good: count('good'), notGood: count('notGood'), notSure: count('notSure') };
}
