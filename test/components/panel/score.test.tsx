import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { mqlJourney } from '#components/panel/gallery/sample-journey.ts';
import { scoreOf } from '#components/panel/why/score-lines.ts';
import { roundToSum } from '#components/panel/words/points.ts';
import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { numbersIn } from '#lib/words/numbers.ts';
import { renderPanel } from './render-panel.tsx';

const points = fc.double({ min: -200, max: 200, noNaN: true });
const tenths = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value * 10, 0));

describe('numbers on screen', () => {
  it('add up to the total that stands under them', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 30 }), (values) => {
        const { parts, total } = roundToSum(values);
        expect(tenths(parts)).toBe(tenths([total]));
        const exact = values.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(total - exact)).toBeLessThan(0.051);
        expect(parts.every((part, index) => Math.abs(part - (values[index] ?? 0)) < 0.11)).toBe(true);
      }),
    );
  });

  it('are the score’s own: every line is a firing and nothing is left unexplained', () => {
    const firing = fc.record({ kind: fc.constantFrom('fit' as const, 'interest' as const, 'negative' as const), pointsNow: points });
    fc.assert(
      fc.property(fc.array(firing, { maxLength: 12 }), fc.constantFrom('fit', 'interest'), (drawn, negativesCountIn) => {
        const firings = drawn.map(({ kind, pointsNow }, index): TriggerFiring => firingOf(`t${index}`, kind, pointsNow));
        const isFit = ({ kind }: TriggerFiring) => kind === 'fit' || (kind === 'negative' && negativesCountIn === 'fit');
        const sum = (list: readonly TriggerFiring[]) => list.reduce((total, one) => total + one.pointsNow, 0);
        const journey: JourneyView = {
          ...mqlJourney,
          firings,
          fitScore: sum(firings.filter(isFit)),
          interestScore: sum(firings.filter((one) => !isFit(one))),
        };
        const { fit, interest } = scoreOf(journey);
        expect([fit.unexplained, interest.unexplained]).toEqual([0, 0]);
        expect(tenths(fit.lines.map((line) => line.points))).toBe(tenths([fit.total]));
        expect(fit.lines.length + interest.lines.length).toBe(firings.length);
      }),
    );
  });

  it('show what the lines leave unexplained', () => {
    expect(scoreOf({ ...mqlJourney, interestScore: 30 }).interest.unexplained).toBeCloseTo(6.5);
  });

  it.each([
    [14, '14'],
    [7.25, '7.3'],
    [-4, '−4'],
    [-0.01, '0'],
  ])('%d reads %s', (value, word) => {
    expect(numbersIn('en-GB').points(value)).toBe(word);
  });
});

it('opens the grade to two sums that agree with the receipts', async () => {
  const { user } = renderPanel();
  await user.click(await screen.findByRole('button', { name: /Grade B2/ }));
  for (const [name, total] of [
    [/Fit/, '18'],
    [/Interest/, '23.5'],
  ] as const) {
    const table = screen.getByRole('table', { name });
    const rows = within(table).getAllByRole('row').slice(1);
    const numbers = rows.map((row) => Number(row.lastElementChild?.textContent?.replace('−', '-')));
    expect(tenths(numbers.slice(0, -1))).toBe(tenths(numbers.slice(-1)));
    expect(rows.at(-1)?.lastElementChild?.textContent).toBe(total);
  }
});

it('opens a trigger to its receipt: clause, version, events with time, source and link, points then and now', async () => {
  const { user } = renderPanel();
  await user.click(await screen.findByRole('button', { name: /Compared pricing twice/ }));
  expect(screen.getByText('Pricing Viewed at least 2 times within 7 days')).toBeTruthy();
  const links = screen.getAllByRole('link', { name: /Pricing Viewed/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://www.example.com/pricing',
    'https://www.example.com/pricing?plan=team',
  ]);
  expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(screen.getByText('Fired 3 times, last on 3 Nov. 15 points then, 14.3 now: they fade with time.')).toBeTruthy();
});

it('never makes a link of stored text that is no web address', async () => {
  const [first, ...rest] = mqlJourney.firings;
  if (first === undefined) throw new Error('The sample journey has a firing.');
  const evil: TriggerFiring = {
    ...first,
    clauses: [
      {
        sentence: 'Anything',
        evidence: [
          {
            type: 'event',
            eventId: '01900000-0000-7000-8000-000000000999',
            name: 'Click me',
            at: first.firedAt,
            source: 'form',
            url: 'javascript:alert(1)',
          },
        ],
      },
    ],
  };
  const { user } = renderPanel({ context: personContext({ journey: { ...mqlJourney, firings: [evil, ...rest] } }) });
  await user.click(await screen.findByRole('button', { name: /Compared pricing twice/ }));
  expect(screen.getByText('Click me')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Click me/ })).toBeNull();
});

function firingOf(triggerId: string, kind: TriggerFiring['kind'], pointsNow: number): TriggerFiring {
  return {
    triggerId,
    name: triggerId,
    kind,
    firedAt: mqlJourney.asOf,
    definitionVersion: 4,
    pointsThen: pointsNow,
    pointsNow,
    times: 1,
    cappedBy: null,
    clauses: [],
  };
}
