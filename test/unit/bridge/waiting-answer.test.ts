import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWaiting } from '#lib/bridge/waiting-answer.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Entry, EntryBody, FeedbackItem } from '#lib/contract/feedback.ts';
import { standingVerdicts, subjectOf } from '#test/helpers/standing-verdicts.ts';
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

/** What the server says once it has these entries. */
function serverAfter(entries: readonly Entry[], context = contextOf(recordOf(1))): RecordContext {
  const { match } = context;
  const personId = match.kind === 'person' ? match.person.id : null;
  const standing = standingVerdicts(entries)[subjectOf({ record: context.record, personId })];
  const said = entries.filter((entry) => entry.id === standing?.id);
  const { myFeedback } = withWaiting(context, said, 'Ada');
  return { ...context, myFeedback: myFeedback && { ...myFeedback, status: 'seen', reason: standing?.reason ?? null } };
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

  it('shows the answer about the person that the record stands for, and about nobody else', () => {
    const [nora, tim] = [verdict(1), verdict(2, 'notGood')].map((entry, n) => ({ ...entry, personId: idOf(900 + n) }));
    const context = aboutPerson(idOf(900));
    if (nora === undefined || tim === undefined) throw new Error('There are two.');
    expect(said(withWaiting(context, [nora, tim], 'Ada'))).toEqual([idOf(1), 'good', null, 'queued']);
    expect(withWaiting(context, [tim], 'Ada')).toBe(context);
    expect(withWaiting(contextOf(recordOf(1)), [nora, tim], 'Ada').myFeedback).toBeNull();
  });

  it('takes a verdict back whose undo lies before it', () => {
    expect(said(withWaiting(contextOf(recordOf(1)), [undo(2, 1), verdict(1)], 'Ada'))).toBeNull();
    expect(said(withWaiting(serverAfter([verdict(1)]), [verdict(3), undo(2, 1)], 'Ada'))).toEqual([idOf(3), 'good', null, 'queued']);
  });

  /** What a rep clicks at one record, faster than the clock counts: each verdict takes the one before back, now and then without saying so. */
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('good', 'notGood', 'undo', 'reason'),
      hasUndo: fc.boolean(),
      wait: fc.nat(1),
      about: fc.constantFrom(null, idOf(900)),
    }),
    { maxLength: 10 },
  );
  function clicksOf(drawn: typeof steps extends fc.Arbitrary<infer T> ? T : never): Entry[] {
    const clicks: Entry[] = [];
    const standing = new Map<string | null, number>();
    let second = 0;
    for (const { kind, hasUndo, wait, about } of drawn) {
      second += wait;
      const add = (body: EntryBody) => clicks.push({ ...click(clicks.length, body), at: at(second), personId: about });
      const before = standing.get(about);
      if (kind === 'reason' && before !== undefined) add({ kind, verdictEntryId: idOf(before), reason: hasUndo ? 'badTiming' : 'noNeed' });
      if (kind === 'reason') continue;
      if (before !== undefined && (hasUndo || kind === 'undo')) add({ kind: 'undo', entryId: idOf(before) });
      standing.delete(about);
      if (kind === 'undo') continue;
      standing.set(about, clicks.length);
      add({ kind: 'verdict', verdict: kind, definitionVersion: 1, triggerIds: [] });
    }
    return clicks;
  }

  it('tells what the server will say, whether that has all, some or none of the clicks, in whatever order they lie and however often', () => {
    const scene = steps.chain((drawn) => {
      const clicks = clicksOf(drawn);
      return fc.record({
        clicks: fc.constant(clicks),
        known: fc.nat(clicks.length),
        overlap: fc.nat(clicks.length),
        order: fc.shuffledSubarray([...clicks.keys()], { minLength: clicks.length }),
        again: fc.subarray([...clicks.keys()]),
        about: fc.constantFrom(null, idOf(900)),
      });
    });
    fc.assert(
      fc.property(scene, ({ clicks, known, overlap, order, again, about }) => {
        const bare = about === null ? contextOf(recordOf(1)) : aboutPerson(about);
        const start = Math.max(0, known - overlap);
        const waiting = [...order, ...again].filter((place) => place >= start).flatMap((place) => clicks[place] ?? []);
        const shown = withWaiting(serverAfter(clicks.slice(0, known), bare), waiting, 'Ada').myFeedback;
        const truth = serverAfter(clicks, bare).myFeedback;
        expect([shown?.id, shown?.verdict, shown?.reason]).toEqual([truth?.id, truth?.verdict, truth?.reason]);
      }),
      { numRuns: 1000 },
    );
  });
});

function aboutPerson(id: string): RecordContext {
  const person = { id, label: 'Nora', name: 'Nora', title: null, email: null, accountName: null, lifecycleStage: null, journeyStage: null };
  return { ...contextOf(recordOf(1)), match: { kind: 'person', person, method: 'imported', matchedAt: at(0), matchedBy: null } };
}
