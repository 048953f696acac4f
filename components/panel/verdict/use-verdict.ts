import { useRef } from 'react';
import type { RecordContext } from '#lib/contract/context.ts';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import { type LocalAnswer, useAnswers } from '../data/answers.ts';
import { useConnection } from '../data/connection.ts';
import { type Subject, useAddEntry } from '../data/use-entries.ts';
import { type Standing, standingOf } from './standing.ts';

export type VerdictControl = {
  standing: Standing | null;
  /** True after an undo, until the next answer. */
  justTakenBack: boolean;
  give: (verdict: Verdict) => void;
  giveReason: (reason: RejectReason, text?: string) => void;
  takeBack: () => void;
};

/** The rep's verdict on one subject: shown at once, kept in the outbox, then true to what became of it. */
export function useVerdict(subject: Subject, context: RecordContext): VerdictControl {
  const answers = useAnswers();
  const connection = useConnection();
  const addEntry = useAddEntry(subject);
  const subjectKey = `${subject.key}|${subject.personId ?? ''}`;
  const local = answers.of(subjectKey);
  const standing = standingOf(local, context.myFeedback, connection);
  const revision = useRef(0);
  revision.current = connection?.revision ?? 0;

  const change = (entryId: string, patch: Partial<LocalAnswer>) =>
    answers.change(subjectKey, (now) => (now?.entryId === entryId ? { ...now, ...patch } : now));

  /** Once the entry is on disk: note it. If it could not be kept: say so. */
  const follow = (entryId: string, kept: ReturnType<typeof addEntry>['kept'], onLost: Partial<LocalAnswer>) =>
    void kept.then((result) =>
      change(entryId, result.ok ? { kept: 'kept', revision: revision.current, failure: null } : { ...onLost, failure: result.failure }),
    );

  const give = (verdict: Verdict) => {
    const replaced = standing !== null && isStored(standing) ? standing : null;
    if (replaced?.verdict === verdict) return;
    const { id, at, kept } = addEntry(
      {
        kind: 'verdict',
        verdict,
        definitionVersion: context.journey?.definitionVersion ?? null,
        triggerIds: context.journey?.firings.map((firing) => firing.triggerId) ?? [],
      },
      replaced === null ? {} : { first: { kind: 'undo', entryId: replaced.entryId }, after: replaced.at },
    );
    answers.change(subjectKey, () => ({
      entryId: id,
      verdict,
      at,
      reason: null,
      kept: 'saving',
      revision: revision.current,
      withdrawn: false,
      failure: null,
    }));
    follow(id, kept, { kept: 'lost' });
  };

  const giveReason = (reason: RejectReason, text?: string) => {
    if (standing === null) return;
    const said = text === undefined || text.trim() === '' ? {} : { text: text.trim() };
    const { kept } = addEntry({ kind: 'reason', verdictEntryId: standing.entryId, reason, ...said });
    answers.change(subjectKey, (now) => ({ ...(now ?? adopt(standing)), reason }));
    follow(standing.entryId, kept, { reason: standing.reason });
  };

  const takeBack = () => {
    if (standing === null) return;
    answers.change(subjectKey, (now) => ({ ...(now ?? adopt(standing)), withdrawn: true }));
    if (!isStored(standing)) return;
    follow(standing.entryId, addEntry({ kind: 'undo', entryId: standing.entryId }).kept, { withdrawn: false });
  };

  return { standing, justTakenBack: local?.withdrawn === true && standing === null, give, giveReason, takeBack };
}

/** Whether there is something to take back: a verdict that was lost or refused never counted. */
function isStored(standing: Standing): boolean {
  return standing.status !== 'lost' && standing.status !== 'refused';
}

/** Takes the server's verdict over, so that what the rep adds to it shows at once. */
function adopt(standing: Standing): LocalAnswer {
  return {
    entryId: standing.entryId,
    verdict: standing.verdict,
    reason: standing.reason,
    at: standing.at,
    kept: 'kept',
    revision: 0,
    withdrawn: false,
    failure: null,
  };
}
