import type { Say } from '#components/language/use-words.ts';
import type { RoleCard, RoleReason, RoleStanding } from '#lib/contract/buying-group.ts';
import type { Numbers } from '#lib/words/numbers.ts';
import type { Times } from '#lib/words/times.ts';

type SayAccount = Say<'account'>;

const USUAL = ['champion', 'decisionMaker', 'economicBuyer', 'technicalEvaluator', 'user', 'procurement'] as const;

function usual(role: RoleCard): (typeof USUAL)[number] | null {
  return role.isUsual ? (USUAL.find((id) => id === role.id) ?? null) : null;
}

/** A role's name: in the reader's language where it is one that every workspace begins with, else as the workspace wrote it. */
export function roleName(role: RoleCard, say: SayAccount): string {
  const id = usual(role);
  return id === null ? role.name : say(`role.${id}`);
}

/** `Nobody known who decides on the budget`. */
export function missingSentence(role: RoleCard, say: SayAccount): string {
  const id = usual(role);
  return id === null ? say('missingOwn', { does: role.does }) : say(`missing.${id}`);
}

export function roleNames(roles: readonly RoleCard[], ids: readonly string[], say: SayAccount, numbers: Numbers): string {
  return numbers.list(ids.flatMap((id) => roles.filter((role) => role.id === id).map((role) => roleName(role, say))));
}

/** How we know it: `Title says “VP”`, or who said so and when. */
export function standingReason(standing: RoleStanding, role: string, say: SayAccount, times: Times, now: Date): string {
  switch (standing.kind) {
    case 'chosen': {
      const said = { by: standing.by, day: times.ago(standing.at, now) };
      return standing.roles.length === 0 ? say('saidNone', said) : say('said', said);
    }
    case 'ruled':
      return standing.because.map((reason) => reasonText(reason, say)).join(' · ');
    case 'open':
      return (standing.between.find((one) => one.role === role)?.because ?? []).map((reason) => reasonText(reason, say)).join(' · ');
    case 'none':
      return '';
  }
}

function reasonText({ of, attribute, found }: RoleReason, say: SayAccount): string {
  if (of === 'account') return say('becauseAccount', { attribute, found });
  return attribute === 'title' ? say('becauseTitle', { found }) : say('becausePerson', { attribute, found });
}
