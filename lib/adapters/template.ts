import type { AddressParts } from './address-parts.ts';
import { looksLikeId } from './id-kind.ts';

/** Where two addresses differ. `isType`: what stands there says what kind of record it is, or stands just before the id. */
export type Place = { texts: readonly [string, string]; isType: boolean } & (
  | { in: 'path' | 'hashPath'; index: number }
  | { in: 'query' | 'hashQuery'; name: string }
);

/** Parameters that say how something is shown, or whence somebody came. */
const NOISE =
  /^(?:utm_.*|page|p|pg|offset|start|limit|size|t|ts|time|stamp|_.*|v|sid|.*session.*|.*token.*|tab|view_?id|sort.*|order.*|filter.*|q|query|search|lang|locale|cids|ref.*|return.*|from|back.*|nonce|scroll.*)$/i;
const TYPE_NAME = /^(?:.*type|module|model|etn|entity|entityname|object|class|resource)$/i;
const ID_NAME = /^(?:id|record|record_?id|guid|uuid|oid|key)$/i;
/** Behind an id: another look at the same record. */
const LOOKS = /^(?:view|show|edit|details?|overview|summary|profile|display|info|record)$/i;

export function isNoise(name: string): boolean {
  return NOISE.test(name);
}

export function namesType(name: string): boolean {
  return TYPE_NAME.test(name);
}

/** Where two addresses differ, the likeliest place of an id first: a parameter called so, the hash before the path, deeper before higher, other parameters last. */
export function placesOf(a: AddressParts, b: AddressParts): Place[] {
  const parameters = [...differingParameters('hashQuery', a, b), ...differingParameters('query', a, b)];
  const steps = [...differingSteps('hashPath', a, b), ...differingSteps('path', a, b)];
  const named = parameters.filter((place) => place.isType || ID_NAME.test(place.name));
  const isFound = [...named, ...steps].some(({ texts }) => texts.every(looksLikeId));
  return [...named, ...steps, ...(isFound ? [] : parameters.filter((place) => !named.includes(place)))];
}

/** The template of both addresses with the id at one of the places; `id` is how it stands there, `{id}` or `person-{id}`. */
export function templateOf(a: AddressParts, b: AddressParts, place: Place, id: string): string {
  const path = `/${steps('path', a, b, place, id)}`;
  switch (place.in) {
    case 'path':
      return path;
    case 'query':
      return `${path}?${parameters('query', a, b, place.name, id)}`;
    case 'hashPath':
      return `${path}#/${steps('hashPath', a, b, place, id)}`;
    case 'hashQuery': {
      const hashPath = steps('hashPath', a, b, place, id);
      return `${path}#${hashPath === '' ? '' : `/${hashPath}?`}${parameters('hashQuery', a, b, place.name, id)}`;
    }
  }
}

function differingSteps(where: 'path' | 'hashPath', a: AddressParts, b: AddressParts) {
  const [one, other] = [a[where], b[where]];
  const places = one.slice(0, other.length).flatMap((text, index) => {
    const twin = other[index] ?? '';
    const isBeforeId = [one, other].every((list) => looksLikeId(list[index + 1] ?? '')) && !looksLikeId(text);
    return text === twin ? [] : [{ in: where, index, texts: [text, twin] as const, isType: isBeforeId }];
  });
  const first = places.findIndex(({ texts }) => texts.every(looksLikeId));
  // What differs in words behind the id is only another look at the record.
  const isBehind = (at: number) => first >= 0 && at > first;
  return places.filter(({ texts }, at) => !isBehind(at) || texts.every(looksLikeId)).reverse();
}

function differingParameters(where: 'query' | 'hashQuery', a: AddressParts, b: AddressParts) {
  return [...a[where]].flatMap(([name, text]) => {
    const twin = b[where].get(name);
    return twin === undefined || twin === text || isNoise(name)
      ? []
      : [{ in: where, name, texts: [text, twin] as const, isType: namesType(name) }];
  });
}

/** The steps of both as one: the same as they are, different ones as `*`, up to where only the look of the record differs. */
function steps(where: 'path' | 'hashPath', a: AddressParts, b: AddressParts, place: Place, id: string): string {
  const [one, other] = [a[where], b[where]];
  const idAt = place.in === where ? place.index : Number.POSITIVE_INFINITY;
  const written: string[] = [];
  for (const [index, text] of one.entries()) {
    const twin = other[index];
    const isBehind = index > idAt;
    if (isBehind && isEnd(text, twin)) break;
    written.push(index === idAt ? id : text === twin ? encoded(text) : '*');
  }
  return written.join('/');
}

/** Behind the id: whether only another look at the record begins here. */
function isEnd(text: string, twin: string | undefined): boolean {
  if (twin === undefined || LOOKS.test(text) || LOOKS.test(twin)) return true;
  return twin !== text && !(looksLikeId(text) && looksLikeId(twin));
}

function parameters(where: 'query' | 'hashQuery', a: AddressParts, b: AddressParts, idName: string, id: string): string {
  const kept = [...a[where]].flatMap(([name, value]) => {
    if (name === idName) return [`${encoded(name)}=${id}`];
    const isMeant = b[where].get(name) === value && !isNoise(name) && !looksLikeId(value) && value !== '';
    return isMeant ? [`${encoded(name)}=${encoded(value)}`] : [];
  });
  return kept.join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@');
}
