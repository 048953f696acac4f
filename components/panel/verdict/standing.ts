import type { BackgroundState } from '#lib/bridge/messages.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { FeedbackStatus, RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import type { LocalAnswer } from '../data/answers.ts';
import type { Connection } from '../data/connection.ts';
import type { Failure } from '../data/failure.ts';

/** The verdict that stands, as the bar shows it: the rep's own click first, then the truth about it. */
export type Standing = {
  entryId: string;
  verdict: Verdict;
  at: string;
  reason: RejectReason | null;
  /** A feedback status, or how the click fared on this side. */
  status: FeedbackStatus | 'saving' | 'lost' | 'refused';
  failure: Failure | null;
};

/** Joins what was clicked here with what the server says. A withdrawn answer of ours hides the server's stale copy of it. */
export function standingOf(local: LocalAnswer | null, server: FeedbackItem | null, connection: Connection | null): Standing | null {
  if (local === null || isOlder(local, server)) return server === null || server.status === 'withdrawn' ? null : fromServer(server);
  if (local.withdrawn) return null;
  const known = server?.id === local.entryId ? server : null;
  return {
    entryId: local.entryId,
    verdict: local.verdict,
    at: local.at,
    reason: local.reason ?? known?.reason ?? null,
    ...statusOf(local, known, connection),
  };
}

/** Whether the server already knows of an answer given after ours (in another tab, for one). */
function isOlder(local: LocalAnswer, server: FeedbackItem | null): boolean {
  return server !== null && server.id !== local.entryId && Date.parse(server.at) > Date.parse(local.at);
}

function fromServer(item: FeedbackItem): Standing {
  return { entryId: item.id, verdict: item.verdict, at: item.at, reason: item.reason, status: item.status, failure: null };
}

function statusOf(local: LocalAnswer, known: FeedbackItem | null, connection: Connection | null): Pick<Standing, 'status' | 'failure'> {
  const refusal = refusalOf(local.entryId, connection?.state);
  if (refusal !== null) return { status: 'refused', failure: { code: 'badRequest', message: refusal } };
  if (known !== null) return { status: known.status, failure: local.failure };
  if (local.kept !== 'kept') return { status: local.kept, failure: local.failure };
  const hasDrained = connection !== null && connection.revision > local.revision && connection.state.queued === 0;
  return { status: hasDrained ? 'sent' : 'queued', failure: local.failure };
}

function refusalOf(entryId: string, state: BackgroundState | undefined): string | null {
  return state?.refused.find((entry) => entry.entryId === entryId)?.message ?? null;
}
