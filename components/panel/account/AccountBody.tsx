import { useMemo } from 'react';
import type { Account } from '#lib/contract/account.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { useChooseRoles } from '../data/use-choose-roles.ts';
import { NotAgreed } from '../states/NotAgreed.tsx';
import { SIDES } from '../words/lists.ts';
import { AccountContext } from './account-context.ts';
import { BuyingGroup } from './BuyingGroup.tsx';
import { Fired } from './Fired.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { Standing } from './Standing.tsx';

export type AccountBodyProps = { account: Account; waitingFor: readonly Side[] | null; onOpen: (personId: string) => void };

/** A company in three seconds: where its people stand, who is who and who is missing, what fired, and everybody known there. */
export function AccountBody({ account, waitingFor, onOpen }: AccountBodyProps) {
  const roles = useChooseRoles();
  const { people, overview } = account;
  const shown = useMemo(
    () => ({ people: new Map(people.map((person) => [person.id, { ...person, accountName: null }])), onOpen }),
    [people, onOpen],
  );
  const isJudged = overview.rollUp !== null;
  return (
    <AccountContext value={shown}>
      {!isJudged && <NotAgreed waitingFor={waitingFor ?? SIDES} />}
      {overview.known > 0 && <Standing overview={overview} />}
      {overview.known > 0 && <BuyingGroup group={overview.group} people={people} roles={roles} />}
      {overview.rollUp !== null && overview.known > 0 && <Fired triggers={overview.rollUp.triggers} />}
      <PeopleHere account={account} />
    </AccountContext>
  );
}
