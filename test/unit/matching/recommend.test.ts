import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recommendation } from '#lib/contract/content.ts';
import { DismissReason, JourneyStage, UsageAction } from '#lib/contract/vocabulary.ts';
import { audienceOf } from '#lib/matching/audience.ts';
import { MOST, type RecommendInput, recommend } from '#lib/matching/recommend.ts';
import type { AssetUse, LibraryAsset } from '#lib/matching/types.ts';

const NOW = new Date('2026-06-01T12:00:00.000Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const uuid = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

type Change = Partial<LibraryAsset['asset']> & Partial<Omit<LibraryAsset, 'asset'>>;

function asset(index: number, { addedAt = ago(200), retiredAt = null, outdatedBy = 0, ...change }: Change = {}): LibraryAsset {
  return {
    asset: {
      id: uuid(index),
      externalId: null,
      title: `Asset ${index}`,
      url: `https://content.example.com/${index}`,
      format: 'guide',
      stages: ['consideration'],
      personas: [],
      industries: [],
      products: [],
      language: null,
      owner: null,
      reviewBy: null,
      expiresAt: null,
      ...change,
    },
    addedAt,
    retiredAt,
    outdatedBy,
  };
}

function use(index: number, action: AssetUse['action'], days = 5): AssetUse {
  return { assetId: uuid(index), action, at: ago(days), reason: action === 'dismiss' ? 'tooGeneric' : null };
}

/** Numbers of the assets offered to an operations director in logistics who considers. */
function offered(assets: LibraryAsset[], change: Partial<RecommendInput> = {}): number[] {
  return offers(assets, change).map((one) => Number(one.asset.id.slice(-12)));
}

function offers(assets: LibraryAsset[], change: Partial<RecommendInput> = {}) {
  const audience = { persona: null, title: 'Director of Operations', industry: 'Logistics' };
  return recommend({ stage: 'consideration', audience, assets, usage: [], now: NOW, ...change });
}

test('offers at most three, closest first', () => {
  const assets = [
    asset(1),
    asset(2, { personas: ['Operations'] }),
    asset(3, { industries: ['logistics'] }),
    asset(4, { personas: ['Operations'], industries: ['Logistics'] }),
    asset(5, { personas: ['Finance'], industries: ['Logistics'] }),
  ];
  expect(offered(assets)).toEqual([4, 2, 3]);
  expect(offered(assets.slice(0, 1))).toEqual([1]);
});

test('says why in plain words', () => {
  const [first] = offers([asset(1, { personas: ['Operations'], industries: ['Logistics'], addedAt: ago(3) })]);
  expect(first?.reasons.map((reason) => reason.text)).toEqual([
    'Fits consideration',
    'For operations',
    'For logistics',
    'New this month',
    'Not sent yet',
  ]);
  const [sent] = offers([asset(1)], { usage: [use(1, 'share', 9), use(1, 'share', 5)] });
  expect(sent?.reasons.map((reason) => reason.text)).toEqual(['Fits consideration']);
  expect(sent?.lastSharedAt).toBe(ago(5));
});

test('never offers what is expired, retired, of another stage, or made for somebody else', () => {
  const never = [
    asset(1, { expiresAt: ago(0) }),
    asset(2, { retiredAt: ago(1) }),
    asset(3, { stages: ['decision'] }),
    asset(4, { stages: [] }),
    asset(5, { personas: ['Finance'] }),
    asset(6, { industries: ['Healthcare'] }),
  ];
  expect(offered(never)).toEqual([]);
  expect(offered([asset(1, { expiresAt: ago(-1), retiredAt: ago(-1) })])).toEqual([1]);
});

test('what was put aside for this person stays away; what was sent comes last', () => {
  const assets = [asset(1, { personas: ['Operations'] }), asset(2, { personas: ['Operations'] }), asset(3)];
  expect(offered(assets, { usage: [use(1, 'dismiss', 300)] })).toEqual([2, 3]);
  expect(offered(assets, { usage: [use(1, 'dismiss', -1)] })).toEqual([1, 2, 3]);
  expect(offered(assets, { usage: [use(1, 'share'), use(2, 'open'), use(2, 'impression')] })).toEqual([2, 3, 1]);
});

test('three members who call an asset outdated send it behind all others; fewer only break ties', () => {
  const assets = [
    asset(1, { personas: ['Operations'], outdatedBy: 3 }),
    asset(2, { personas: ['Operations'], outdatedBy: 1 }),
    asset(3, { personas: ['Operations'] }),
    asset(4),
  ];
  expect(offered(assets)).toEqual([3, 2, 4]);
  expect(offered(assets.slice(0, 1))).toEqual([1]);
});

test('newer ones come first where all else is equal', () => {
  expect(offered([asset(1, { addedAt: ago(90) }), asset(2, { addedAt: ago(10) }), asset(3, { addedAt: ago(90) })])).toEqual([2, 1, 3]);
  expect(offered([asset(3), asset(2), asset(1)])).toEqual([1, 2, 3]);
});

test.for([
  ['COO', 'Operations', true],
  ['Head of IT & Systems', 'IT', true],
  ['Chief Financial Officer', 'Finance', true],
  ['Sales Operations Analyst', 'Operations', true],
  ['Kitchen manager', 'IT', false],
  ['Cooperation lead', 'COO', false],
  ['Directora de operaciones', 'Operations', false],
] as const)('a title %s speaks for the persona %s: %s', ([title, persona, fits]) => {
  const texts = offers([asset(1, { personas: [persona, 'nobody'] }), asset(2)], { audience: { persona: null, title, industry: null } });
  expect(texts[0]?.reasons.some((reason) => reason.dimension === 'persona') ?? false).toBe(fits);
});

test('a reader of whom nothing is known gets what is for everyone', () => {
  expect(offered([asset(1, { personas: ['Operations'] }), asset(2)], { audience: audienceOf({}, null) })).toEqual([2]);
  expect(audienceOf({ title: ' COO ', persona: 7 }, { industry: '' })).toEqual({ persona: null, title: 'COO', industry: null });
});

const anyTags = fc.uniqueArray(fc.constantFrom('Operations', 'Finance', 'IT', 'Logistics', 'Retail', ''), { maxLength: 3 });
const anyTime = fc.integer({ min: -400, max: 400 }).map(ago);
const anyAssets = fc
  .array(
    fc.record({
      stages: fc.uniqueArray(fc.constantFrom(...JourneyStage.options), { maxLength: 3 }),
      personas: anyTags,
      industries: anyTags,
      expiresAt: fc.option(anyTime),
      retiredAt: fc.option(anyTime),
      addedAt: anyTime,
      outdatedBy: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 20 },
  )
  .map((changes) => changes.map((change, index) => asset(index, change)));
const anyUsage = fc.array(
  fc.record({
    assetId: fc.integer({ min: 0, max: 19 }).map(uuid),
    action: fc.constantFrom(...UsageAction.options),
    at: anyTime,
    reason: fc.option(fc.constantFrom(...DismissReason.options)),
  }),
  { maxLength: 20 },
);
const anyAudience = fc.record({
  persona: fc.option(fc.constantFrom('Operations', 'IT')),
  title: fc.option(fc.constantFrom('CFO', 'Head of operations')),
  industry: fc.option(fc.constantFrom('Logistics', 'Retail', 'Healthcare')),
});

test('whatever the library and its use: few, right, in use, with reasons, and always the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...JourneyStage.options), anyAudience, anyAssets, anyUsage, (stage, audience, assets, usage) => {
      const list = recommend({ stage, audience, assets, usage, now: NOW });
      expect(list.length).toBeLessThanOrEqual(MOST);
      expect(new Set(list.map((one) => one.asset.id)).size).toBe(list.length);
      for (const one of list) {
        expect(Recommendation.safeParse(one).error).toBeUndefined();
        const entry = assets.find((candidate) => candidate.asset.id === one.asset.id);
        expect(one.asset.stages).toContain(stage);
        expect(Date.parse(one.asset.expiresAt ?? ago(-1))).toBeGreaterThan(NOW.getTime());
        expect(Date.parse(entry?.retiredAt ?? ago(-1))).toBeGreaterThan(NOW.getTime());
        expect(
          usage.some((used) => used.assetId === one.asset.id && used.action === 'dismiss' && Date.parse(used.at) <= NOW.getTime()),
        ).toBe(false);
        expect(one.reasons[0]?.dimension).toBe('stage');
        expect(one.reasons.some((reason) => reason.dimension === 'unseen')).toBe(one.lastSharedAt === null);
      }
      expect(recommend({ stage, audience, assets: assets.toReversed(), usage: usage.toReversed(), now: NOW })).toEqual(list);
    }),
    { numRuns: 500 },
  );
});
