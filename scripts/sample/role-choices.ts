import { DAY, iso, workingMoment } from './calendar.ts';
import type { createIds } from './ids.ts';
import { createRandom } from './random.ts';
import type { SampleAccount, SampleMember, SamplePerson, SampleRoleChoice } from './types.ts';

type Known = { people: readonly SamplePerson[]; accounts: readonly SampleAccount[]; members: readonly SampleMember[] };

/** Every how many accounts a rep has said who speaks for them: titles cannot tell. */
const CHAMPION_EVERY = 3;
/** Titles that two rules claim; at every second account a rep has settled it. */
const UNDECIDED = /\bCIO\b|(?:VP|Director of) IT\b/;

/** What reps have said of who is who: some champions, and some of those whom the rules leave open. */
export function sampleRoleChoices(seed: number, now: number, newId: ReturnType<typeof createIds>, known: Known): SampleRoleChoice[] {
  const random = createRandom(seed, 'role-choices');
  const reps = known.members.filter((member) => member.role === 'rep');
  return known.accounts.flatMap((account, index) => {
    const rep = reps[index % reps.length];
    const there = known.people.filter((person) => person.accountId === account.id && person.name !== null);
    const champion = index % CHAMPION_EVERY === 0 ? there.find(({ title }) => title?.endsWith('manager')) : undefined;
    const undecided = index % 2 === 0 ? there.find(({ title }) => UNDECIDED.test(title ?? '')) : undefined;
    return [...saidOf(champion, ['champion', 'user']), ...saidOf(undecided, ['technicalEvaluator'])];

    function saidOf(person: SamplePerson | undefined, roles: string[]): SampleRoleChoice[] {
      if (person === undefined || rep === undefined) return [];
      const sinceKnown = Math.max(1, Math.floor((now - Date.parse(person.createdAt)) / DAY));
      const at = Math.max(workingMoment(random, now, random.int(0, Math.min(90, sinceKnown - 1))), Date.parse(person.createdAt));
      return [{ id: newId('roleChoice', at), accountId: account.id, personId: person.id, roles, memberId: rep.id, at: iso(at) }];
    }
  });
}
