import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AccountRollUp } from '#lib/contract/account.ts';
import { type JudgedMember, rollUp } from '#lib/journey/account/roll-up.ts';
import { glance } from '#lib/journey/glance.ts';
import { judge } from '#lib/journey/judge.ts';
import { anyBody, anyEvents, anyMoves } from '../arbitrary.ts';
import { day, input } from '../build.ts';

const anyInput = fc.tuple(anyEvents, anyMoves, fc.boolean());

test('a glance says what the whole view says', () => {
  fc.assert(
    fc.property(anyBody, anyInput, fc.integer({ min: 0, max: 800 }), (body, [events, moves, isKnown], days) => {
      const given = input(day(days), { body, events, moves, account: isKnown ? { employees: 420 } : {} });
      const view = judge(given);
      const { triggers, trend, ...rest } = glance(given);
      expect(rest).toEqual({
        enoughData: view.enoughData,
        lifecycle: { stage: view.lifecycle.stage, since: view.lifecycle.since },
        journey: { stage: view.journey.stage, since: view.journey.since },
        handover: view.handover,
      });
      expect(trend).toBe(view.momentum.trend);
      expect(triggers.map(({ triggerId }) => triggerId).sort()).toEqual(view.firings.map(({ triggerId }) => triggerId).sort());
    }),
  );
});

test('every figure is a number of people: the parts sum to everybody, and each one is behind it', () => {
  fc.assert(
    fc.property(anyBody, fc.array(anyInput, { maxLength: 12 }), fc.integer({ min: 0, max: 800 }), (body, inputs, days) => {
      const members = inputs.map(([events, moves, isKnown], at): JudgedMember => {
        const view = glance(input(day(days), { body, events, moves, account: isKnown ? { employees: 420 } : {} }));
        return { id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`, isListed: at < 5, view };
      });
      const up = rollUp(members);
      expect(AccountRollUp.safeParse(up).error).toBeUndefined();
      const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);
      expect(sum(up.lifecycle) + up.tooEarly.count).toBe(members.length);
      expect(sum(up.journey) + up.tooEarly.count).toBe(members.length);
      for (const figure of [...up.lifecycle, ...up.journey, ...up.triggers, up.tooEarly, up.rising]) {
        expect(new Set(figure.people).size).toBe(figure.people.length);
        expect(figure.people.length).toBeLessThanOrEqual(figure.count);
        expect(figure.people.every((id) => members.some((member) => member.id === id && member.isListed))).toBe(true);
      }
      for (const { stage, people } of up.lifecycle)
        for (const id of people) expect(members.find((member) => member.id === id)?.view.lifecycle.stage).toBe(stage);
      for (const { id, count } of up.triggers)
        expect(count).toBe(members.filter(({ view }) => view.triggers.some(({ triggerId }) => triggerId === id)).length);
      const mqls = members.filter(({ view }) => view.enoughData && view.lifecycle.stage === 'mql').map(({ view }) => view.lifecycle.since);
      expect(up.mqlSince).toBe(mqls.toSorted()[0] ?? null);
      expect(up.clocks.map(({ dueAt }) => dueAt)).toEqual(up.clocks.map(({ dueAt }) => dueAt).toSorted());
    }),
    { numRuns: 60 },
  );
});
