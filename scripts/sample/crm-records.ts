import { ownerOf, type Pipeline, personNumber } from './pipeline.ts';
import type { CrmRecord, SampleAccount, SampleMember, SamplePerson } from './types.ts';

/** Of this many people one came by the website alone and has no record in the CRM. */
const UNRECORDED_EVERY = 36;

/**
 * The practice CRM's record of each person, by person id: a lead, or a contact where their company is known well. Some people have none.
 * Depends on the person's place alone, so an address stays right however old the sample is.
 */
export function recordIds(people: readonly SamplePerson[]): Map<string, string> {
  return new Map(
    people.flatMap(({ id, accountId }, index) => {
      if (index % UNRECORDED_EVERY === 17) return [];
      const type = accountId !== null && index % 3 === 1 ? 'contact' : 'lead';
      return [[id, `${type}-${personNumber(index)}`]];
    }),
  );
}

type Input = {
  people: readonly SamplePerson[];
  accounts: readonly SampleAccount[];
  members: readonly SampleMember[];
  pipeline: Pipeline;
  recordOf: ReadonlyMap<string, string>;
};

/** All records of the practice CRM: leads, contacts, accounts, opportunities. */
export function crmRecords(input: Input): CrmRecord[] {
  return [...personRecords(input), ...accountRecords(input), ...opportunityRecords(input)];
}

export function accountRecordId(index: number): string {
  return `account-${String(index + 1).padStart(4, '0')}`;
}

function personRecords({ people, accounts, members, pipeline, recordOf }: Input): CrmRecord[] {
  const reps = members.filter((member) => member.role === 'rep');
  return people.flatMap((person, index): CrmRecord[] => {
    const id = recordOf.get(person.id);
    if (id === undefined) return [];
    const place = accounts.findIndex((account) => account.id === person.accountId);
    const account = accounts[place];
    const deals = pipeline.deals.filter((deal) => deal.personId === person.id).map((deal) => deal.recordId);
    const owner = ownerOf(person, index, { accounts }, reps)?.name ?? '';
    return [
      {
        objectType: id.startsWith('contact') ? 'contact' : 'lead',
        id,
        title: person.name ?? person.email ?? `Unknown visitor ${index + 1}`,
        personId: person.id,
        accountId: person.accountId,
        isImported: isImported(person, index, people),
        related: account === undefined ? deals : [accountRecordId(place), ...deals],
        ownerName: owner,
        createdAt: person.createdAt,
        fields: [
          { label: 'Name', value: person.name ?? '' },
          { label: 'Title', value: person.title ?? '' },
          { label: 'Company', value: account?.name ?? '' },
          { label: 'E-mail', value: person.email ?? '' },
          { label: 'Country', value: account?.country ?? '' },
          { label: 'Owner', value: owner },
        ],
      },
    ];
  });
}

/** Not told to the workspace: records of those who share an address, of some others, and of those of whom nothing is known. */
function isImported(person: SamplePerson, index: number, people: readonly SamplePerson[]): boolean {
  if (person.name === null) return person.email !== null;
  const isShared = people.some((other) => other.id !== person.id && other.email === person.email);
  return !isShared && index % 30 !== 8;
}

function accountRecords({ people, accounts, members, pipeline, recordOf }: Input): CrmRecord[] {
  const reps = members.filter((member) => member.role === 'rep');
  return accounts.map((account, index) => {
    const own = people.filter((person) => person.accountId === account.id).flatMap((person) => recordOf.get(person.id) ?? []);
    const deals = pipeline.deals.filter((deal) => deal.accountId === account.id).map((deal) => deal.recordId);
    const owner = reps[index % reps.length]?.name ?? '';
    return {
      objectType: 'account',
      id: accountRecordId(index),
      title: account.name,
      personId: null,
      accountId: account.id,
      isImported: true,
      related: [...own, ...deals],
      ownerName: owner,
      createdAt: account.createdAt,
      fields: [
        { label: 'Name', value: account.name },
        { label: 'Website', value: account.domain ?? '' },
        { label: 'Industry', value: account.industry ?? '' },
        { label: 'Employees', value: account.employees === null ? '' : String(account.employees) },
        { label: 'Country', value: account.country ?? '' },
        { label: 'Owner', value: owner },
      ],
    };
  });
}

const STATUS = { open: 'Open', won: 'Won', lost: 'Lost' } as const;

function opportunityRecords({ people, accounts, members, pipeline, recordOf }: Input): CrmRecord[] {
  return pipeline.deals.map((deal) => {
    const place = accounts.findIndex((account) => account.id === deal.accountId);
    const company = accounts[place]?.name ?? '';
    const contact = people.find((person) => person.id === deal.personId);
    const contactRecord = recordOf.get(deal.personId);
    const owner = members.find((member) => member.id === deal.ownerId)?.name ?? '';
    return {
      objectType: 'opportunity',
      id: deal.recordId,
      title: `${company}: ${deal.name}`,
      personId: deal.personId,
      accountId: deal.accountId,
      isImported: true,
      related: [accountRecordId(place), ...(contactRecord === undefined ? [] : [contactRecord])],
      ownerName: owner,
      createdAt: deal.openedAt,
      fields: [
        { label: 'Name', value: deal.name },
        { label: 'Account', value: company },
        { label: 'Main contact', value: contact?.name ?? '' },
        { label: 'Amount', value: `EUR ${deal.amount.toLocaleString('en')}` },
        { label: 'Status', value: STATUS[deal.status] },
        { label: 'Opened', value: deal.openedAt.slice(0, 10) },
        { label: 'Closed', value: deal.closedAt?.slice(0, 10) ?? '' },
        { label: 'Owner', value: owner },
      ],
    };
  });
}
