import type { AttributeClause } from '#lib/contract/condition.ts';

/** The words of a clause that looks for whole words in job titles: `\b(vp|head of)\b`; null: it is another kind of clause. */
export function titleWords({ of, name, test }: AttributeClause): string[] | null {
  if (of !== 'person' || name !== 'title' || test.op !== 'matches') return null;
  const inner = /^\\b\(([^()]*)\)\\b$/.exec(test.pattern)?.[1];
  return inner === undefined ? null : inner.split('|').filter((word) => word !== '');
}

/** The clause that looks for these words; without any it would hold for everybody, so the contract refuses it as too short. */
export function titleClause(words: readonly string[]): AttributeClause {
  const pattern = words.length === 0 ? '' : String.raw`\b(${words.join('|')})\b`;
  return { type: 'attribute', of: 'person', name: 'title', test: { op: 'matches', pattern } };
}

/** `vp, head of` as words. */
export function splitWords(text: string): string[] {
  return text
    .split(/[,|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
