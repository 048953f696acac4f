import type { DefinitionDraft, DraftChange, FeedbackBehind } from '#lib/contract/agreement.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { settleKeys } from './triggers.ts';

/** All of a draft that a person edits. */
export type Document = {
  name: string;
  note: string;
  effectiveAt: string | null;
  reviewBy: string | null;
  feedback: FeedbackBehind[];
  body: DefinitionBody;
};

export function documentOf({ name, note, effectiveAt, reviewBy, feedback, body }: DefinitionDraft): Document {
  return { name, note, effectiveAt, reviewBy, feedback, body };
}

/** What a save carries, over the revision that the edits began from. */
export function changeOf(document: Document, revision: number): DraftChange {
  const { feedback, body, ...rest } = document;
  return { ...rest, revision, body: settleKeys(body), feedbackIds: feedback.map(({ feedbackId }) => feedbackId) };
}

/** Whether two documents say the same; the order of an object's fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
