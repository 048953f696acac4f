import { createContext, use, useCallback, useState } from 'react';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import type { Failure } from './failure.ts';

/** What the rep answered in this panel and the server may not have told back yet. */
export type LocalAnswer = {
  entryId: string;
  verdict: Verdict;
  reason: RejectReason | null;
  at: string;
  /** `saving` until it is in the outbox on disk; `lost` when it could not be kept. */
  kept: 'saving' | 'kept' | 'lost';
  /** The connection's revision when it was kept. */
  revision: number;
  /** Taken back by undo. */
  withdrawn: boolean;
  /** What went wrong with it. */
  failure: Failure | null;
};

export type Answers = {
  of: (subjectKey: string) => LocalAnswer | null;
  change: (subjectKey: string, next: (now: LocalAnswer | null) => LocalAnswer | null) => void;
};

export const AnswersContext = createContext<Answers>({ of: () => null, change: () => {} });

export function useAnswers(): Answers {
  return use(AnswersContext);
}

/** Answers given in this panel, each under its own record and person: coming back to a record shows the answer that is still on its way. */
export function useAnswerStore(): Answers {
  const [answers, setAnswers] = useState<ReadonlyMap<string, LocalAnswer>>(new Map());

  const change = useCallback<Answers['change']>((subjectKey, next) => {
    setAnswers((now) => {
      const changed = new Map(now);
      const answer = next(now.get(subjectKey) ?? null);
      if (answer === null) changed.delete(subjectKey);
      else changed.set(subjectKey, answer);
      return changed;
    });
  }, []);

  return { of: (subjectKey) => answers.get(subjectKey) ?? null, change };
}
