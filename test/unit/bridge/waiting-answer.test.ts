import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWaiting } from '#lib/bridge/waiting-answer.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Entry, EntryBody, FeedbackItem } from '#lib/contract/feedback.ts';
import { contextOf, entryOf, idOf, recordOf } from './entries.ts';

const at = (n: number) => new Date(Date.UTC(2026, 10, 3, 9, 0, n)).toISOString();
const click = (n: number, body: EntryBody): Entry => ({ ...entryOf(n), at: at(n), body });
const verdict = (n: number, value: FeedbackItem['verdict'] = 'good') =>
  click(n, { kind: 'verdict', verdict: value, definitionVersion: 1, triggerIds: ['pricing'] });
const undo = (n: number, of: number) => click(n, { kind: 'undo', entryId: idOf(of) });

function said(context: RecordContext) {
  const { myFeedback } = context;
  return myFeedback === null ? null : [myFeedback.id, myFeedback.verdict, myFeedback.reason, myFeedback.status];
}

/** What the server says once it has these entries: the last verdict that was not taken back. */
function serverAfter(entries: readonly Entry[]): RecordContext {
  const undone = new Set(entries.flatMap(({ body }) => (body.kind === 'undo' ? [body.entryId] : [])));
  const last = entries.filter(({ id, body }) => body.kind === 'verdict' && !undone.has(id)).at(-1);
  if (last === undefined) return contextOf(recordOf(1));
  const { myFeedback } = withWaiting(contextOf(recordOf(1)), [last], 'Ada');
  return { ...contextOf(recordOf(1)), myFeedback: myFeedback && { ...myFeedback, status: 'seen' } };
}

describe('the answer that waits', () => {
  it('shows as queued where the server knows of none', () => {
    const context = withWaiting(contextOf(recordOf(1)), [verdict(1, 'notGood')], 'Ada');
    expect(context.myFeedback).toMatchObject({ id: idOf(1), verdict: 'notGood', status: 'queued', repName: 'Ada', at: at(1), reply: null });
  });

  it('carries its reason, and is gone once taken back', () => {
    const reason = click(2, { kind: 'reason', verdictEntryId: idOf(1), reason: 'badTiming' });
    expect(said(withWaiting(contextOf(recordOf(1)), [verdict(1), reason], 'Ada'))).toEqual([idOf(1), 'good', 'badTiming', 'queued']);
    expect(said(withWaiting(contextOf(recordOf(1)), [verdict(1), reason, undo(3, 1)], 'Ada'))).toBeNull();
  });

  it('leaves alone what belongs to another record, and a later answer that was given elsewhere', () => {
    const context = serverAfter([verdict(9, 'notSure')]);
    expect(withWaiting(context, [{ ...verdict(10), record: recordOf(2) }], 'Ada')).toBe(context);
    expect(withWaiting(context, [verdict(1)], 'Ada')).toBe(context);
  });

  it('tells the same whether the server has got all, some or none of the clicks', () => {
    const step = fc.constantFrom('good', 'notGood', 'undo');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.nat(16), fc.nat(16), (steps, sent, answered) => {
        const clicks: Entry[] = [];
        let standing: number | null = null;
        for (const one of steps) {
          if (standing !== null) clicks.push(undo(clicks.length, standing));
          standing = null;
          if (one === 'undo') continue;
          standing = clicks.length;
          clicks.push(verdict(clicks.length, one === 'good' ? 'good' : 'notGood'));
        }
        const known = Math.min(sent, clicks.length);
        const context = withWaiting(serverAfter(clicks.slice(0, known)), clicks.slice(Math.min(answered, known)), 'Ada');
        expect(context.myFeedback?.id ?? null).toBe(standing === null ? null : idOf(standing));
      }),
    );
  });
});
