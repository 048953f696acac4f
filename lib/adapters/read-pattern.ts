import type { CrmPattern } from '../contract/crm-pattern.ts';
import { partsOf, partsOfUrl } from './address-parts.ts';
import { type IdKind, isOfKind, looksLikeId } from './id-kind.ts';

export type UntypedPattern = Omit<CrmPattern, 'objectType'>;

/** What a record's page may be called behind the id and yet be no page of that record: a new one is being made. */
const MAKES_ANOTHER = /^(?:new|create|add|copy|duplicate|clone)$/i;

/**
 * The id that an address names by a pattern; null where it is no record of it. What stands behind the id may be missing or be any
 * words (`/edit`, `/notes`), but no further id: that is another record. Parameters may come in any order, with others among them.
 */
export function readPattern({ origin, template, idKind = 'code' }: UntypedPattern, url: URL): string | null {
  if (url.origin !== new URL(origin).origin) return null;
  const wanted = partsOf(template);
  const given = partsOfUrl(url);
  const path = readSteps(wanted.path, given.path, idKind);
  const hashPath = wanted.hashPath.length === 0 ? NO_ID : readSteps(wanted.hashPath, given.hashPath, idKind);
  const query = readParameters(wanted.query, given.query, idKind);
  const hashQuery = readParameters(wanted.hashQuery, given.hashQuery, idKind);
  if (!path || !hashPath || !query || !hashQuery) return null;
  return path.id ?? hashPath.id ?? query.id ?? hashQuery.id;
}

type Found = { id: string | null };
const NO_ID: Found = { id: null };

function readSteps(wanted: readonly string[], given: readonly string[], kind: IdKind): Found | null {
  const found = wanted.map((step, at) => readPart(step, given[at], kind));
  const holder = found.find((one) => one?.id != null) ?? NO_ID;
  const rest = given.slice(wanted.length);
  const isFit = found.every((one) => one !== null) && (holder.id === null ? rest.length === 0 : rest.every(isWord));
  return isFit ? holder : null;
}

function readParameters(wanted: ReadonlyMap<string, string>, given: ReadonlyMap<string, string>, kind: IdKind): Found | null {
  const found = [...wanted].map(([name, value]) => readPart(value, given.get(name), kind));
  return found.every((one) => one !== null) ? (found.find((one) => one.id !== null) ?? NO_ID) : null;
}

/** One step or value against its place in the template: the same text, anything (`*`), or an id with what is written around it. */
function readPart(wanted: string, given: string | undefined, kind: IdKind): Found | null {
  if (given === undefined) return null;
  if (wanted === '*') return NO_ID;
  const [before = '', after] = wanted.split('{id}');
  if (after === undefined) return wanted === given ? NO_ID : null;
  const isAround = given.startsWith(before) && given.endsWith(after) && given.length > before.length + after.length;
  const id = isAround ? given.slice(before.length, given.length - after.length) : '';
  return isOfKind(id, kind) ? { id } : null;
}

function isWord(step: string): boolean {
  return !looksLikeId(step) && !MAKES_ANOTHER.test(step);
}
