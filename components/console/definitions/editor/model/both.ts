import type { Document } from './document.ts';
import { linesOf } from './lines.ts';

export type BothRow = { mine: string | null; theirs: string | null };

/** Where two documents differ, side by side in plain words: the same thing said differently stands in one row, what only one has alone in its own. */
export function sayBoth(mine: Document, theirs: Document): BothRow[] {
  const left = said(mine);
  const right = said(theirs);
  const rows: BothRow[] = [];
  for (const [key, text] of left) {
    const other = right.get(key) ?? null;
    if (other !== text) rows.push({ mine: text, theirs: other });
  }
  for (const [key, text] of right) if (!left.has(key)) rows.push({ mine: null, theirs: text });
  return rows;
}

/** Every statement by what it speaks of. */
function said({ name, note, effectiveAt, reviewBy, feedback, body }: Document): Map<string, string> {
  const all = new Map([
    ['name', `Name: ${name}`],
    ['note', `What changes and why: ${note === '' ? 'nothing yet' : note}`],
    ['effectiveAt', `Counts from: ${effectiveAt === null ? 'both signatures' : effectiveAt.slice(0, 10)}`],
    ['reviewBy', `Look at it again by: ${reviewBy === null ? 'no date' : reviewBy.slice(0, 10)}`],
    ['feedback', `Feedback behind it: ${feedback.map(({ feedbackId }) => feedbackId).length}`],
  ]);
  for (const { id, text } of linesOf(body)) all.set(`body ${id}`, text);
  return all;
}
