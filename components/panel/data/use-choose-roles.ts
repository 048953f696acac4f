import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#lib/contract/account.ts';
import type { RoleStanding } from '#lib/contract/buying-group.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';
import { accountKey } from './use-account.ts';
import type { ContextAnswer } from './use-record-context.ts';
import { useSight } from './use-sight.ts';

/** What was said of one person; `roles` null leaves it to the rules again. */
export type Chosen = { personId: string; roles: string[] | null };

export type ChooseRoles = {
  choose: (chosen: Chosen, before: RoleStanding) => void;
  /** Takes the last choice back: what was said before it stands again. */
  undo: () => void;
  /** The last thing that was remembered here; null: nothing, or it was taken back. */
  last: 'chosen' | 'undone' | null;
  busyId: string | null;
  failure: Failure | null;
};

/** Says who somebody is at their account, for everybody. The answer replaces what is shown of the account and of the person. */
export function useChooseRoles(): ChooseRoles {
  const { ask } = useTransport();
  const sight = useSight();
  const client = useQueryClient();
  const [undoing, setUndoing] = useState<Chosen | null>(null);
  const [last, setLast] = useState<ChooseRoles['last']>(null);
  const mutation = useMutation({
    mutationFn: async ({ chosen }: { chosen: Chosen; undoing: Chosen | null }) => {
      const seenNow = sight();
      if (seenNow !== 'clear') throw new RequestFailed({ code: 'badRequest', says: seenNow, message: seenNow });
      const reply = await ask('chooseRoles', chosen);
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
    onSuccess: (account, asked) => {
      client.setQueryData<Account>(accountKey(account.account.id), account);
      client.setQueriesData<ContextAnswer>({ queryKey: ['context'] }, (shown) =>
        shown === undefined ? shown : withAccount(shown, account),
      );
      setUndoing(asked.undoing);
      setLast(asked.undoing === null ? 'undone' : 'chosen');
    },
  });
  return {
    choose: (chosen, before) =>
      mutation.mutate({ chosen, undoing: { personId: chosen.personId, roles: before.kind === 'chosen' ? before.roles : null } }),
    undo: () => undoing !== null && mutation.mutate({ chosen: undoing, undoing: null }),
    last,
    busyId: mutation.isPending ? mutation.variables.chosen.personId : null,
    failure: failureOf(mutation.error),
  };
}

/** What is shown of a record, with the account as it is now. */
function withAccount(shown: ContextAnswer, { account, people, overview }: Account): ContextAnswer {
  const { context } = shown;
  if (context.match.kind === 'account' && context.match.account.id === account.id)
    return { ...shown, context: { ...context, match: { ...context.match, account, people }, account: overview } };
  if (context.match.kind !== 'person' || context.role?.accountId !== account.id) return shown;
  const { id } = context.match.person;
  const standing = overview.group.members.find(({ person }) => person === id)?.standing ?? { kind: 'none' };
  return { ...shown, context: { ...context, role: { ...context.role, standing } } };
}
