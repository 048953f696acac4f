import { insertAt, removeAt } from './list.ts';

/** Conditions and criteria are nested alike: leaves, joined by all, any and not. */
export type Leaf = { type: string };
export type Group<L extends Leaf> = { type: 'all' | 'any'; of: Nested<L>[] };
export type Not<L extends Leaf> = { type: 'not'; of: Nested<L> };
export type Nested<L extends Leaf> = L | Group<L> | Not<L>;

export function isGroup<L extends Leaf>(node: Nested<L>): node is Group<L> {
  return node.type === 'all' || node.type === 'any';
}

export function isNot<L extends Leaf>(node: Nested<L>): node is Not<L> {
  return node.type === 'not';
}

export function isLeaf<L extends Leaf>(node: Nested<L>): node is L {
  return !isGroup(node) && !isNot(node);
}

/** The same inside a group of its own, so that others can join it; or its opposite. */
export function wrapIn<L extends Leaf>(kind: 'all' | 'any' | 'not', node: Nested<L>): Nested<L> {
  return kind === 'not' ? { type: kind, of: node } : { type: kind, of: [node] };
}

/** What a group holds, without the group; for a leaf, itself. */
export function contentsOf<L extends Leaf>(node: Nested<L>): Nested<L>[] {
  if (isGroup(node)) return node.of;
  return isNot(node) ? [node.of] : [node];
}

/** Puts what a group holds in the group's place. */
export function dissolveAt<L extends Leaf>(list: readonly Nested<L>[], at: number): Nested<L>[] {
  const node = list[at];
  return node === undefined ? [...list] : insertAt(removeAt(list, at), at, ...contentsOf(node));
}

/** How many leaves there are, groups not counted. */
export function countLeaves<L extends Leaf>(node: Nested<L>): number {
  return isLeaf(node) ? 1 : contentsOf(node).reduce((sum, inner) => sum + countLeaves(inner), 0);
}
