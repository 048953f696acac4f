import type { Attributes } from '#lib/contract/primitives.ts';
import { DAY, iso } from './calendar.ts';
import type { createIds } from './ids.ts';
import { createNames, mailName, NOTABLE_NAMES } from './names.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleAccount, SamplePerson } from './types.ts';

const DEPARTMENTS = { Operations: 34, 'Supply chain': 16, Finance: 16, IT: 16, HR: 6, Sales: 6, Marketing: 6 } as const;
const SENIORITIES = { 'C-level': 8, VP: 10, Director: 20, Manager: 40, Specialist: 22 } as const;
type Department = keyof typeof DEPARTMENTS;
type Seniority = keyof typeof SENIORITIES;

const CHIEFS: Readonly<Record<Department, string>> = {
  Operations: 'COO',
  'Supply chain': 'Chief Supply Chain Officer',
  Finance: 'CFO',
  IT: 'CIO',
  HR: 'Chief People Officer',
  Sales: 'CRO',
  Marketing: 'CMO',
};
const SPECIALISTS: Readonly<Record<Department, string>> = {
  Operations: 'Operations planner',
  'Supply chain': 'Supply chain analyst',
  Finance: 'Financial analyst',
  IT: 'Systems engineer',
  HR: 'People partner',
  Sales: 'Account executive',
  Marketing: 'Marketing specialist',
};

/**
 * The people: most at an account with a title; among them two who share one address, some with a personal address, students, some without
 * an account, and some of whom next to nothing is known. The first stand for the notable names.
 */
export function samplePeople(
  seed: number,
  now: number,
  newId: ReturnType<typeof createIds>,
  accounts: readonly SampleAccount[],
  count: number,
): SamplePerson[] {
  const random = createRandom(seed, 'people');
  const nextName = createNames(createRandom(seed, 'names'));
  const people = Array.from({ length: count }, (_, index): SamplePerson => {
    const createdAt = iso(now - random.int(index % 25 === 0 ? 0 : 3, 360) * DAY - random.int(0, DAY - 1));
    const name = index % 26 === 3 ? (NOTABLE_NAMES[(index - 3) / 26] ?? nextName()) : nextName();
    const id = newId('person', createdAt);
    if (index % 40 === 22) return nearlyUnknown(id, index, createdAt);
    const account = index % 16 === 9 ? null : (accounts[accountOf(random, accounts.length)] ?? null);
    return known(random, { id, name, index, account, createdAt });
  });
  return withSharedAddress(people);
}

type Known = { id: string; name: string; index: number; account: SampleAccount | null; createdAt: string };

function known(random: Random, { id, name, index, account, createdAt }: Known): SamplePerson {
  const department = random.weighted(DEPARTMENTS);
  const seniority = random.weighted(SENIORITIES);
  const isStudent = index % 67 === 30;
  const title = isStudent ? 'Student' : titleOf(department, seniority);
  const domain = account?.domain ?? (index % 3 === 0 ? 'mail.example.net' : 'mail.example.org');
  const box = mailName(name) ?? `contact${index}`;
  const email = `${box}@${index % 19 === 5 ? 'mail.example.net' : domain}`;
  const attributes: Attributes = { email, name, title };
  if (isStudent) attributes['occupation'] = 'Student';
  else Object.assign(attributes, { department, seniority, persona: personaOf(department) });
  if (account?.country != null) attributes['country'] = account.country;
  return { id, accountId: account?.id ?? null, email, name, title, attributes, createdAt };
}

/** Somebody who left an address, or less: the panel has to say that too little is known. */
function nearlyUnknown(id: string, index: number, createdAt: string): SamplePerson {
  const email = index % 80 === 22 ? `visitor${index}@mail.example.org` : null;
  return { id, accountId: null, email, name: null, title: null, attributes: email === null ? {} : { email }, createdAt };
}

/** Two assistants who write from their team's address: an e-mail that nobody may guess by. */
function withSharedAddress(people: SamplePerson[]): SamplePerson[] {
  const pair = people.filter((person) => person.accountId !== null && person.accountId === people[1]?.accountId).slice(0, 2);
  const email = 'planning.office@shared.example.org';
  return people.map((person) => (pair.includes(person) ? { ...person, email, attributes: { ...person.attributes, email } } : person));
}

/** Some accounts have many people, most a few. */
function accountOf(random: Random, accounts: number): number {
  return Math.floor(accounts * random.next() ** 1.35);
}

function titleOf(department: Department, seniority: Seniority): string {
  if (seniority === 'C-level') return CHIEFS[department];
  if (seniority === 'Specialist') return SPECIALISTS[department];
  return seniority === 'Manager' ? `${department} manager` : `${seniority} of ${department}`.replace('VP of', 'VP');
}

function personaOf(department: Department): string {
  return department === 'Supply chain' ? 'Operations' : department;
}
