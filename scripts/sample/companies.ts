import { DAY, iso } from './calendar.ts';
import type { createIds } from './ids.ts';
import { createRandom } from './random.ts';
import type { SampleAccount } from './types.ts';

const FIRST = [
  'Alder',
  'Brack',
  'Cinder',
  'Dunmore',
  'Elder',
  'Fenwick',
  'Gannet',
  'Hollow',
  'Iron',
  'Juniper',
  'Kestrel',
  'Larch',
  'Marram',
  'Nettle',
  'Osprey',
  'Pebble',
  'Quarry',
  'Rowan',
  'Sorrel',
  'Thistle',
] as const;
const SECOND = ['brook', 'field', 'gate', 'haven', 'mere', 'ridge', 'stone', 'vale', 'water', 'wick'] as const;

const TRADES = {
  Logistics: { weight: 13, words: ['Freight', 'Haulage', 'Forwarding', 'Parcel Services'] },
  Manufacturing: { weight: 13, words: ['Components', 'Engineering', 'Machine Works', 'Precision Parts'] },
  Retail: { weight: 9, words: ['Stores', 'Outfitters', 'Home & Garden', 'Markets'] },
  'Food and drink': { weight: 8, words: ['Foods', 'Bakeries', 'Dairy', 'Beverages'] },
  Construction: { weight: 6, words: ['Builders', 'Groundworks', 'Structures', 'Civil'] },
  Healthcare: { weight: 5, words: ['Clinics', 'Medical Supply', 'Care Homes', 'Diagnostics'] },
  Education: { weight: 3, words: ['College', 'Academies', 'Training', 'Learning'] },
  'Professional services': { weight: 3, words: ['Advisory', 'Partners', 'Consulting', 'Associates'] },
} as const;
export type Industry = keyof typeof TRADES;

const COUNTRIES = {
  Germany: 12,
  'United Kingdom': 11,
  Netherlands: 8,
  France: 8,
  Spain: 6,
  Sweden: 5,
  Poland: 4,
  Italy: 3,
  'United States': 3,
  Japan: 1,
} as const;
const SIZES = { small: 10, middle: 16, large: 26, huge: 8 } as const;
const EMPLOYEES = { small: [6, 90], middle: [91, 320], large: [321, 3200], huge: [3201, 24000] } as const;

/** Invented companies: most are ones that the sample's seller would like to have, one is a competitor, a few are hardly known. */
export function sampleAccounts(seed: number, now: number, newId: ReturnType<typeof createIds>, count: number): SampleAccount[] {
  const random = createRandom(seed, 'accounts');
  const names = random.shuffled(FIRST.flatMap((first) => SECOND.map((second) => `${first}${second}`)));
  const weights = Object.fromEntries(Object.entries(TRADES).map(([trade, { weight }]) => [trade, weight])) as Record<Industry, number>;
  return names.slice(0, count).map((base, index) => {
    const industry = random.weighted(weights);
    const name =
      index === 7
        ? `${base} International Cold Chain & Temperature-Controlled Distribution Holdings`
        : `${base} ${random.pick(TRADES[industry].words)}`;
    const createdAt = iso(now - random.int(330, 380) * DAY);
    const [least, most] = EMPLOYEES[random.weighted(SIZES)];
    const isHardlyKnown = index % 20 === 19;
    const isCompetitor = index === 31;
    return {
      id: newId('account', createdAt),
      name,
      domain: index % 20 === 13 ? null : `${base.toLowerCase()}.example.com`,
      industry: isHardlyKnown ? null : industry,
      employees: isHardlyKnown ? null : random.int(least, most),
      country: isHardlyKnown ? null : random.weighted(COUNTRIES),
      attributes: isCompetitor ? { relationship: 'Competitor' } : {},
      createdAt,
    };
  });
}
