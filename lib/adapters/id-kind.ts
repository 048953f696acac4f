import type { CrmPattern } from '../contract/crm-pattern.ts';

export type IdKind = NonNullable<CrmPattern['idKind']>;

const NUMBER = /^\d{1,30}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** What CRMs make ids of; a text with other characters is a name or a sentence. */
const CODE = /^[\w.:~-]{1,255}$/;
/** Codes without a digit are told from words by their length and their mixture of capitals. */
const LETTERS_LEAST = 10;
const CASE_CHANGES_LEAST = 4;

/** The narrowest kind that both ids are of; null where one of them reads like a word. */
export function kindOf(one: string, other: string): IdKind | null {
  const kinds: readonly IdKind[] = ['number', 'uuid', 'code'];
  return kinds.find((kind) => isOfKind(one, kind) && isOfKind(other, kind)) ?? null;
}

export function isOfKind(text: string, kind: IdKind): boolean {
  if (kind === 'number') return NUMBER.test(text);
  if (kind === 'uuid') return UUID.test(text);
  return CODE.test(text) && (/\d/.test(text) || isMixture(text));
}

/** Whether a part of an address could be a record's id, of whatever kind. */
export function looksLikeId(text: string): boolean {
  return isOfKind(text, 'code');
}

function isMixture(text: string): boolean {
  const changes = text.match(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[a-z])/g)?.length ?? 0;
  return text.length >= LETTERS_LEAST && changes >= CASE_CHANGES_LEAST;
}
