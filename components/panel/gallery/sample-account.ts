import type { Account, AccountOverview } from '#lib/contract/account.ts';
import type { BuyingGroup, Counted, RoleCard, RoleStanding } from '#lib/contract/buying-group.ts';
import type { AccountCard, PersonCard } from '#lib/contract/people.ts';
import { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import { hoursAgo, idOf, NOW } from './sample-ids.ts';
import { dan, dana, longName, northwind, priya, rightToLeft } from './sample-people.ts';

export const roleCards: RoleCard[] = [
  ['champion', 'Champion', 'speaks for us inside the company'],
  ['decisionMaker', 'Decision maker', 'decides what is bought'],
  ['economicBuyer', 'Economic buyer', 'decides on the budget'],
  ['technicalEvaluator', 'Technical evaluator', 'checks that it works with what they have'],
  ['user', 'User', 'would work with it every day'],
  ['procurement', 'Procurement', 'handles the purchase'],
].map(([id = '', name = '', does = '']) => ({ id, name, does, isUsual: true }));

const FURTHEST: readonly LifecycleStage[] = [
  'customer',
  'opportunity',
  'sql',
  'sal',
  'mql',
  ...LifecycleStage.options.filter((stage) => !['customer', 'opportunity', 'sql', 'sal', 'mql'].includes(stage)),
];

const GIVEN = [
  'Amara',
  'Jonas',
  'Priya',
  'Mateo',
  'Ingrid',
  'Kwame',
  'Leila',
  'Oskar',
  'Mei',
  'Tomás',
  'Aoife',
  'Yusuf',
  'Hanna',
  'Ravi',
  'Chloé',
  'Noor',
  'Felix',
];
const FAMILY = [
  'Okonkwo',
  'Lindqvist',
  'Ferreira',
  'Novák',
  'O’Shea',
  'Van der Meer',
  'Kowalczyk',
  'Schröder',
  'Mbeki',
  'Iyer',
  'Bergström',
  'Dubois',
  'Yılmaz',
  'Petrov',
  'Nakamura',
  'Hartley',
  'Sørensen',
  'Costa',
];

/** A person with what the account says of them. */
type Member = { card: PersonCard; standing: RoleStanding; isRising?: boolean };

const ruled = (role: string, value: string, found: string): RoleStanding => ({ kind: 'ruled', role, because: [title(value, found)] });
const title = (value: string, found: string) => ({ of: 'person' as const, attribute: 'title', value, found });

const omar: PersonCard = {
  ...dan,
  id: idOf(7),
  label: 'Omar Haddad',
  name: 'Omar Haddad',
  title: 'CIO',
  email: 'omar.haddad@northwind.example.com',
  lifecycleStage: 'mql',
};
const unknownOne: PersonCard = {
  ...dan,
  id: idOf(8),
  label: 'jo@northwind.example.com',
  name: null,
  title: null,
  lifecycleStage: null,
  journeyStage: null,
};

const members: Member[] = [
  { card: priya, standing: { kind: 'chosen', roles: ['economicBuyer'], by: 'Sam Okafor', at: hoursAgo(50) } },
  { card: dana, standing: ruled('decisionMaker', 'VP Operations', 'VP'), isRising: true },
  {
    card: omar,
    standing: {
      kind: 'open',
      between: [
        { role: 'decisionMaker', because: [title('CIO', 'CIO')] },
        { role: 'technicalEvaluator', because: [title('CIO', 'CIO')] },
      ],
    },
  },
  { card: dan, standing: ruled('user', 'Warehouse Manager', 'Manager'), isRising: true },
  { card: unknownOne, standing: { kind: 'none' } },
];

/** A company in the middle of things: a deal open, a clock running, two roles of which nobody is known. */
export const fullAccount = accountOf(northwind, members, {
  clock: dana.id,
  verdicts: [
    { person: priya.id, label: 'Priya Raman', verdict: 'good', reason: null, by: 'Sam Okafor', at: hoursAgo(60) },
    { person: dan.id, label: 'Dan Whitfield', verdict: 'notGood', reason: 'wrongPerson', by: 'Ines Moreau', at: hoursAgo(300) },
    { person: dana.id, label: 'Dana Whitfield', verdict: 'good', reason: null, by: 'Ines Moreau', at: hoursAgo(310) },
  ],
});

/** One person, of whom little is known. */
export const smallAccount = accountOf({ ...northwind, industry: null, employees: null, country: null }, [
  { card: { ...dan, lifecycleStage: 'lead' }, standing: ruled('user', 'Warehouse Manager', 'Manager') },
]);

export const emptyAccount = accountOf(northwind, []);

export const longAccount = accountOf(
  {
    ...northwind,
    name: 'The International Consolidated Freight Forwarding and Temperature-Controlled Warehousing Corporation',
    industry: 'Transport, warehousing and supporting logistics services',
    employees: 24_000,
    country: 'United Kingdom of Great Britain and Northern Ireland',
  },
  [
    { card: longName, standing: ruled('decisionMaker', longName.title ?? '', 'Senior Vice President') },
    { card: rightToLeft, standing: { kind: 'chosen', roles: ['champion', 'user'], by: longName.name ?? '', at: hoursAgo(3) } },
  ],
  { clock: longName.id },
);

/** Three hundred people, of whom a hundred are listed. */
export const hugeAccount = hugeOf(300, 100);

/** The same company before both sides have signed. */
export const unjudgedAccount: Account = {
  ...fullAccount,
  people: fullAccount.people.map((person) => ({ ...person, lifecycleStage: null, journeyStage: null })),
  overview: { ...fullAccount.overview, rollUp: null },
};

type Extras = { clock?: string; verdicts?: AccountOverview['verdicts']['newest']; known?: number; listed?: number };

function accountOf(account: AccountCard, all: readonly Member[], { clock, verdicts = [], listed = all.length }: Extras = {}): Account {
  const named = new Set(all.slice(0, listed).map(({ card }) => card.id));
  const counted = (some: readonly Member[]): Counted => ({
    count: some.length,
    people: some.map(({ card }) => card.id).filter((id) => named.has(id)),
  });
  const [first] = all;
  const stages = <Stage extends string>(order: readonly Stage[], stageOf: (card: PersonCard) => Stage | null) =>
    order.flatMap((stage) => {
      const there = all.filter(({ card }) => stageOf(card) === stage);
      return there.length === 0 ? [] : [{ stage, ...counted(there) }];
    });
  const said = (verdict: 'good' | 'notGood' | 'notSure') => verdicts.filter((one) => one.verdict === verdict).length;
  return {
    account,
    people: all.slice(0, listed).map(({ card }) => card),
    overview: {
      asOf: NOW.toISOString(),
      known: all.length,
      counted: all.length,
      rollUp: {
        lifecycle: stages(FURTHEST, ({ lifecycleStage }) => lifecycleStage),
        journey: stages(JourneyStage.options, ({ journeyStage }) => journeyStage),
        tooEarly: counted(all.filter(({ card }) => card.lifecycleStage === null)),
        mqlSince: all.some(({ card }) => card.lifecycleStage === 'mql') ? hoursAgo(52) : null,
        rising: counted(all.filter(({ isRising }) => isRising === true)),
        clocks: clock === undefined ? [] : [{ person: clock, at: hoursAgo(21), dueAt: hoursAgo(-2.2) }],
        triggers: triggersOf(all, counted),
      },
      verdicts: { counts: { good: said('good'), notGood: said('notGood'), notSure: said('notSure') }, newest: verdicts },
      lastSeen:
        first === undefined
          ? null
          : { person: first.card.id, label: first.card.label, what: 'Viewed pricing', source: 'website', at: hoursAgo(3) },
      lastTouch:
        clock === undefined || first === undefined
          ? null
          : {
              person: first.card.id,
              label: first.card.label,
              by: 'Sam Okafor',
              at: hoursAgo(49),
              what: { kind: 'shared', title: 'ROI calculator for operations teams' },
            },
      group: groupOf(all, counted, named),
    },
  };
}

function groupOf(all: readonly Member[], counted: (some: readonly Member[]) => Counted, named: ReadonlySet<string>): BuyingGroup {
  const has = ({ standing }: Member, id: string) =>
    standing.kind === 'chosen' ? standing.roles.includes(id) : standing.kind === 'ruled' && standing.role === id;
  return {
    roles: roleCards.map((role) => ({
      ...role,
      holders: counted(all.filter((member) => has(member, role.id))),
      perhaps: counted(all.filter(({ standing }) => standing.kind === 'open' && standing.between.some((one) => one.role === role.id))),
    })),
    members: all
      .filter(({ card, standing }) => named.has(card.id) && standing.kind !== 'none')
      .map(({ card, standing }) => ({ person: card.id, standing })),
  };
}

function triggersOf(
  all: readonly Member[],
  counted: (some: readonly Member[]) => Counted,
): NonNullable<AccountOverview['rollUp']>['triggers'] {
  const some = (every: number) => counted(all.filter((_, index) => index % every === 0));
  if (all.length === 0) return [];
  return [
    { id: 'rightSize', name: 'Company of 200 to 5,000 people', kind: 'fit', ...some(1) },
    { id: 'pricing', name: 'Compared pricing twice in 7 days', kind: 'interest', ...some(2) },
    { id: 'roi', name: 'Asked for the ROI sheet', kind: 'interest', ...some(3) },
    { id: 'webinar', name: 'Attended a webinar', kind: 'interest', ...some(3) },
    { id: 'personal', name: 'Writes from a personal e-mail address', kind: 'negative', ...some(5) },
  ];
}

function hugeOf(known: number, listed: number): Account {
  const crowd = Array.from({ length: known }, (_, index): Member => {
    const isPlanner = index % 4 > 0;
    const name = `${GIVEN[index % GIVEN.length]} ${FAMILY[Math.floor(index / GIVEN.length) % FAMILY.length]}`;
    const card: PersonCard = {
      id: idOf(1000 + index),
      label: name,
      name,
      title: isPlanner ? 'Operations planner' : 'Director of Operations',
      email: null,
      accountName: northwind.name,
      lifecycleStage: index < 3 ? 'opportunity' : index < 40 ? 'mql' : 'lead',
      journeyStage: index < 12 ? 'decision' : index < 90 ? 'consideration' : 'awareness',
    };
    const standing = isPlanner
      ? ruled('user', 'Operations planner', 'planner')
      : ruled('decisionMaker', 'Director of Operations', 'Director');
    return { card, standing, isRising: index % 9 === 0 };
  });
  return accountOf({ ...northwind, employees: 24_000 }, crowd, { listed, clock: idOf(1004) });
}
