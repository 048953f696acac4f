import { createRandom, type Random } from '#scripts/sample/random.ts';

const DAY = 86_400_000;
const START = Date.parse('2024-01-01T00:00:00Z');
/** Two years of behaviour. */
const SPAN = 730 * DAY;

/** Invented people whose behaviour lies in columns, one person after the other, oldest first. */
export type People = {
  count: number;
  /** Where each person's events begin; one more entry tells where the last one's end. */
  starts: Uint32Array;
  times: Float64Array;
  /** Index into `kinds`. */
  kinds: Uint8Array;
  /** A number of each person that their attributes are made from. */
  chances: Float32Array;
  now: number;
};

export type Kind = { name: string; properties: Readonly<Record<string, string>>; weight: number };

/** What people do, and how often: most of it is reading, much of it is asked about by nobody. */
export const kinds: readonly Kind[] = [
  { name: 'Page Viewed', properties: {}, weight: 46 },
  { name: 'Session Started', properties: {}, weight: 16 },
  { name: 'Email Opened', properties: {}, weight: 16 },
  { name: 'Email Link Clicked', properties: {}, weight: 7 },
  { name: 'Pricing Viewed', properties: {}, weight: 5 },
  { name: 'Asset Downloaded', properties: { format: 'guide' }, weight: 3 },
  { name: 'Asset Downloaded', properties: { format: 'case study' }, weight: 3 },
  { name: 'Asset Downloaded', properties: { format: 'calculator' }, weight: 1 },
  { name: 'Webinar Attended', properties: {}, weight: 1 },
  { name: 'Careers Viewed', properties: {}, weight: 1 },
  { name: 'Demo Requested', properties: {}, weight: 0.4 },
  { name: 'Trial Started', properties: {}, weight: 0.3 },
  { name: 'Email Unsubscribed', properties: {}, weight: 0.2 },
  { name: 'Contract Signed', properties: {}, weight: 0.1 },
];

/** People of `eventsEach` events in the mean: most do little, a few do much. */
export function inventPeople(count: number, eventsEach: number, seed: number): People {
  const random = createRandom(seed, 'journey');
  const starts = new Uint32Array(count + 1);
  for (let person = 0; person < count; person += 1) {
    starts[person + 1] = (starts[person] ?? 0) + Math.round(-Math.log(1 - random.next()) * eventsEach);
  }
  const total = starts[count] ?? 0;
  const people: People = {
    count,
    starts,
    times: new Float64Array(total),
    kinds: new Uint8Array(total),
    chances: Float32Array.from({ length: count }, () => random.next()),
    now: START + SPAN,
  };
  const drawn = Uint8Array.from(kinds.flatMap(({ weight }, kind) => Array.from({ length: weight * 10 }, () => kind)));
  for (let person = 0; person < count; person += 1) fillPerson(random, people, person, drawn);
  return people;
}

function fillPerson(random: Random, { starts, times, kinds: own }: People, person: number, drawn: Uint8Array): void {
  const start = starts[person] ?? 0;
  const end = starts[person + 1] ?? 0;
  for (let at = start; at < end; at += 1) {
    times[at] = START + Math.floor(random.next() * SPAN);
    own[at] = drawn[Math.floor(random.next() * drawn.length)] ?? 0;
  }
  times.subarray(start, end).sort();
}
