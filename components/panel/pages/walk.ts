import { createContext, use } from 'react';

/**
 * Where one can go from what stands on the record: from the stage down to the rule that both sides signed, to what was recorded before, and to
 * how we know whom the record stands for.
 */
export type Walk = {
  /** A version in plain language; with `line`, at the rule of that id. */
  toAgreement: (version: number, line?: string) => void;
  toHistory: () => void;
  /** The two sums and how interest moves. */
  toScore: () => void;
  /** How the record was matched. Null where the rep came to this person from a list. */
  toMatch: (() => void) | null;
  /** Whose facts these are and how we know, in a few words. */
  identity: string;
};

export const WalkContext = createContext<Walk | null>(null);

export function useWalk(): Walk {
  const walk = use(WalkContext);
  if (walk === null) throw new Error('What leads on from a record needs <WalkContext value={…}> around it.');
  return walk;
}
