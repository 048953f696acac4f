import type { Attributes } from '#lib/contract/primitives.ts';
import { DAY, HOUR, iso, MINUTE, workingMoment } from './calendar.ts';
import type { createIds } from './ids.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleAsset, SampleEvent, SamplePerson } from './types.ts';

/** How far somebody goes. `hot`: compares prices on this very day, so that a hand-over's clock runs. */
const STORIES = { silent: 8, passive: 8, curious: 20, evaluating: 16, buying: 46, leaving: 2 } as const;
type Story = keyof typeof STORIES | 'hot' | 'jobSeeker';

type Act = { name: string; ts: number; source: string; properties: Attributes };
type Scene = { random: Random; now: number; start: number; assets: readonly SampleAsset[] };

const SITE = 'https://www.example.com';
const WEB = 'Website';
const MAIL = 'Marketing e-mail';
const PAGES = ['/', '/product', '/product/planning', '/industries/logistics', '/blog/plan-better', '/customers', '/about'] as const;

/** What the people did in the year up to `now`, ascending by time. */
export function sampleEvents(
  seed: number,
  now: number,
  newId: ReturnType<typeof createIds>,
  people: readonly SamplePerson[],
  assets: readonly SampleAsset[],
): SampleEvent[] {
  return people
    .flatMap((person, index) => {
      const random = createRandom(seed, `behaviour/${index}`);
      const start = startOf(random, person, now);
      const story = storyOf(random, person, index);
      return actsOf(story, { random, now, start, assets })
        .filter((act) => act.ts <= now && act.ts >= Date.parse(person.createdAt) - 60 * DAY)
        .map((act) => ({ person, act }));
    })
    .sort((a, b) => a.act.ts - b.act.ts)
    .map(({ person, act }) => ({
      id: newId('event', act.ts),
      personId: person.id,
      name: act.name,
      ts: iso(act.ts),
      source: act.source,
      properties: act.properties,
    }));
}

function storyOf(random: Random, person: SamplePerson, index: number): Story {
  const drawn = random.weighted(STORIES);
  if (person.name === null) return 'silent';
  if (index % 80 === 12) return 'jobSeeker';
  return index % 33 === 4 ? 'hot' : drawn;
}

/** Activity starts after the person became known; for a third of them in these weeks. */
function startOf(random: Random, person: SamplePerson, now: number): number {
  const known = (now - Date.parse(person.createdAt)) / DAY;
  const daysAgo = random.chance(0.3) ? Math.min(known, random.int(2, 28)) : random.next() * known;
  return now - daysAgo * DAY;
}

function actsOf(story: Story, scene: Scene): Act[] {
  switch (story) {
    case 'silent':
      return [];
    case 'passive':
      return newsletters(scene, 4);
    case 'curious':
      return [...newsletters(scene, 3), ...reading(scene, 0, 8), ...downloads(scene, ['guide', 'article', 'video'], 1, 2)];
    case 'evaluating':
      return [
        ...newsletters(scene, 2),
        ...reading(scene, 0, 12),
        ...downloads(scene, ['guide', 'case study', 'comparison'], 2, 9),
        ...webinar(scene, 6),
      ];
    case 'buying':
      return [
        ...reading(scene, 0, 14),
        ...downloads(scene, ['guide', 'case study', 'calculator'], 3, 8),
        ...webinar(scene, 5),
        ...pricing(scene, 9),
        ...(scene.random.chance(0.5) ? [once(scene, 'Demo Requested', 13, `${SITE}/demo`)] : []),
        ...(scene.random.chance(0.3) ? [once(scene, 'Trial Started', 15, `${SITE}/trial`)] : []),
      ];
    case 'leaving':
      return [...newsletters(scene, 3), ...reading(scene, 0, 4), { ...once(scene, 'Email Unsubscribed', 6, null), source: MAIL }];
    case 'jobSeeker':
      return [0, 2, 5].map((day) => once(scene, 'Careers Viewed', day, `${SITE}/careers`));
    case 'hot':
      return hot(scene);
  }
}

/** In the last hours before `now`, whatever the time of day. */
function hot({ random, now, assets }: Scene): Act[] {
  const calculator = assets.find((asset) => asset.format === 'calculator');
  const first = now - random.int(3, 14) * HOUR;
  const early: Scene = { random, now, start: now - random.int(8, 12) * DAY, assets };
  return [
    ...reading(early, 0, 7),
    ...webinar(early, 3),
    { name: 'Pricing Viewed', ts: now - 2 * DAY - random.int(0, 300) * MINUTE, source: WEB, properties: { url: `${SITE}/pricing` } },
    ...(calculator === undefined ? [] : [download(calculator, first - 20 * MINUTE)]),
    { name: 'Pricing Viewed', ts: first, source: WEB, properties: { url: `${SITE}/pricing` } },
    { name: 'Pricing Viewed', ts: first + 25 * MINUTE, source: WEB, properties: { url: `${SITE}/pricing#plans` } },
  ];
}

function newsletters(scene: Scene, most: number): Act[] {
  return times(scene.random, 1, most).flatMap(() => {
    const opened = at(scene, scene.random.int(0, 40));
    const open: Act = { name: 'Email Opened', ts: opened, source: MAIL, properties: { campaign: 'Newsletter' } };
    if (!scene.random.chance(0.3)) return [open];
    return [
      open,
      {
        name: 'Email Link Clicked',
        ts: opened + 2 * MINUTE,
        source: MAIL,
        properties: { campaign: 'Newsletter', url: `${SITE}/blog/plan-better` },
      },
    ];
  });
}

function reading(scene: Scene, day: number, most: number): Act[] {
  const { random } = scene;
  return times(random, 2, most).map(() => ({
    name: 'Page Viewed',
    ts: at(scene, day + random.int(0, 12)),
    source: WEB,
    properties: { url: `${SITE}${random.pick(PAGES)}` },
  }));
}

function downloads(scene: Scene, formats: readonly string[], most: number, day: number): Act[] {
  const { random, assets } = scene;
  const fitting = assets.filter((asset) => formats.includes(asset.format ?? ''));
  return random
    .shuffled(fitting)
    .slice(0, random.int(1, most))
    .map((asset, index) => download(asset, at(scene, day + index * 2)));
}

function download(asset: SampleAsset, ts: number): Act {
  return { name: 'Asset Downloaded', ts, source: WEB, properties: { title: asset.title, format: asset.format, url: asset.url } };
}

function webinar(scene: Scene, day: number): Act[] {
  if (!scene.random.chance(0.55)) return [];
  const registered = at(scene, day);
  const properties = { title: 'Planning with what you already have', url: `${SITE}/webinars/planning` };
  const register: Act = { name: 'Webinar Registered', ts: registered, source: 'Webinar platform', properties };
  if (!scene.random.chance(0.7)) return [register];
  return [register, { name: 'Webinar Attended', ts: registered + 3 * DAY, source: 'Webinar platform', properties }];
}

function pricing(scene: Scene, day: number): Act[] {
  return times(scene.random, 1, 4).map((_, index) => once(scene, 'Pricing Viewed', day + index, `${SITE}/pricing`));
}

function once(scene: Scene, name: string, day: number, url: string | null): Act {
  return { name, ts: at(scene, day), source: WEB, properties: url === null ? {} : { url } };
}

/** A working moment some days after the story's start; one that would lie in the future falls away later. */
function at({ random, now, start }: Scene, day: number): number {
  const moment = start + day * DAY;
  return moment > now ? moment : workingMoment(random, now, (now - moment) / DAY);
}

function times(random: Random, least: number, most: number): undefined[] {
  return Array.from({ length: random.int(least, most) });
}
