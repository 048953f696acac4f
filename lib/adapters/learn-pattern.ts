import { type AddressParts, partsOfUrl } from './address-parts.ts';
import { kindOf, looksLikeId } from './id-kind.ts';
import { readPattern, type UntypedPattern } from './read-pattern.ts';
import { isNoise, namesType, type Place, placesOf, templateOf } from './template.ts';

/** One way to understand two addresses: the pattern, and the id that it reads in each. */
export type Learnt = { pattern: UntypedPattern; ids: readonly [string, string] };

/** Why two addresses teach nothing; the texts are what they differ in. */
export type LearnFault =
  | { kind: 'noAddress'; which: 'first' | 'second' }
  | { kind: 'otherOrigin'; texts: readonly [string, string] }
  | { kind: 'sameAddress' }
  /** They differ only in what does not name a record: a tab, an order, a tracking number. */
  | { kind: 'sameRecord' }
  /** A person's page and a deal's. */
  | { kind: 'otherKind'; texts: readonly [string, string] }
  /** A record and a list, for example: nothing at the same place in both could be an id. */
  | { kind: 'otherShape' }
  /** What differs reads like words. Pages like `new` or `settings` could not be told from records then. */
  | { kind: 'words'; texts: readonly [string, string] };

export type Lesson = { ok: true; choices: readonly [Learnt, ...Learnt[]] } | { ok: false; fault: LearnFault };

const MOST_CHOICES = 3;
const LONGEST_TEMPLATE = 300;

/** Learns how a CRM writes the addresses of its records from two of them. Several ways to understand them: the likeliest first. */
export function learnPattern(one: string, other: string): Lesson {
  const [urlA, urlB] = [urlOf(one), urlOf(other)];
  if (urlA === null) return failed({ kind: 'noAddress', which: 'first' });
  if (urlB === null) return failed({ kind: 'noAddress', which: 'second' });
  if (urlA.origin !== urlB.origin) return failed({ kind: 'otherOrigin', texts: [urlA.origin, urlB.origin] });
  if (urlA.href === urlB.href) return failed({ kind: 'sameAddress' });
  const [a, b] = [partsOfUrl(urlA), partsOfUrl(urlB)];
  const places = placesOf(a, b);
  const others = places.find(({ isType, texts }) => isType && !texts.some(looksLikeId));
  if (others !== undefined) return failed({ kind: 'otherKind', texts: others.texts });
  const learnt = places
    .filter(({ texts, isType }) => !isType && texts.every(looksLikeId))
    .flatMap((place) => understandings(place, a, b))
    .map(({ template, ids }): Learnt => ({ pattern: withKind(urlA.origin, template, ids), ids }))
    .filter(({ pattern, ids }) => pattern.template.length <= LONGEST_TEMPLATE && isRead(pattern, [urlA, urlB], ids))
    .slice(0, MOST_CHOICES);
  const [first, ...more] = learnt;
  return first === undefined ? failed(faultOf(places, a, b)) : { ok: true, choices: [first, ...more] };
}

/** The address in what a person pasted; null where it is none. */
export function urlOf(pasted: string): URL | null {
  const text = pasted.trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** The id may be a whole part, or a number within it: `person-12`, `12.html`. The file's ending never belongs to it. */
function understandings(place: Place, a: AddressParts, b: AddressParts) {
  const ways: { around: readonly [string, string]; ids: readonly [string, string] }[] = [{ around: ['', ''], ids: place.texts }];
  const [one, other] = place.texts.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text) ?? []);
  const [, before, idA, after] = one ?? [];
  const [, beforeB, idB, afterB] = other ?? [];
  const isWithin = before === beforeB && after === afterB && `${before}${after}` !== '' && !/\d/.test(before ?? '');
  if (isWithin && idA && idB && idA !== idB) {
    const way = { around: [before ?? '', after ?? ''], ids: [idA, idB] } as const;
    if (/^\.[a-z]{2,5}$/.test(after ?? '')) ways.unshift(way);
    else if (/[^a-z\d]/i.test(`${before}${after}`)) ways.push(way);
  }
  return ways.map(({ around: [start, end], ids }) => ({ template: templateOf(a, b, place, `${start}{id}${end}`), ids }));
}

function withKind(origin: string, template: string, ids: readonly [string, string]): UntypedPattern {
  const idKind = kindOf(...ids);
  return idKind === null ? { origin, template } : { origin, template, idKind };
}

/** What was learned must hold for what it was learned from. */
function isRead(pattern: UntypedPattern, urls: readonly [URL, URL], ids: readonly [string, string]): boolean {
  return urls.every((url, at) => readPattern(pattern, url) === ids[at]);
}

function faultOf(places: readonly Place[], a: AddressParts, b: AddressParts): LearnFault {
  const words = places.find(({ texts }) => !texts.every(looksLikeId));
  if (words !== undefined) return { kind: 'words', texts: words.texts };
  if (places.length > 0) return { kind: 'otherShape' };
  return isRecordIn(a) && isRecordIn(b) ? { kind: 'sameRecord' } : { kind: 'otherShape' };
}

function isRecordIn({ path, hashPath, query, hashQuery }: AddressParts): boolean {
  const values = [...query, ...hashQuery].filter(([name]) => !isNoise(name) && !namesType(name)).map(([, value]) => value);
  return [...path, ...hashPath, ...values].some(looksLikeId);
}

function failed(fault: LearnFault): Lesson {
  return { ok: false, fault };
}
