import { expect, it } from 'vitest';
import { after, before, KINDS } from '#bench/rejudge/agreements.ts';
import { figuresOf } from '#bench/rejudge/figures.ts';
import { readRejudgeOptions } from '#bench/rejudge/options.ts';
import { checkDefinition } from '#lib/journey/check.ts';

it('has a quick default, and takes other sizes', () => {
  expect(readRejudgeOptions([])).toEqual({ people: 50_000, eventsEach: 50, json: false });
  expect(readRejudgeOptions(['--people', '1000000', '--events', '20', '--json'])).toEqual({
    people: 1_000_000,
    eventsEach: 20,
    json: true,
  });
  expect(readRejudgeOptions(['--help'])).toBe('help');
});

it.each([
  [['--people', 'many'], '--people takes a whole number from 100, not "many".'],
  [['--events', '0'], '--events takes a whole number from 1, not "0".'],
  [['--persons', '3'], "Unknown option '--persons'."],
])('says what is wrong with %j', (args, sentence) => {
  expect(readRejudgeOptions(args)).toBe(sentence);
});

it('measures agreements that could be signed, over behaviour of every kind', () => {
  expect([checkDefinition(before).ok, checkDefinition(after).ok]).toEqual([true, true]);
  expect(KINDS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

it('holds a change against a scan, and reads against the same reads at rest', () => {
  const times = { first: 900, change: 300, scans: [90, 100, 110], idle: [1, 2, 3], during: [2, 4, 6] };
  const figures = figuresOf({ people: 3, events: 9, written: 7, ...times });
  const ratios = figures.filter(({ ratio }) => ratio !== null).map(({ name, arm, ratio }) => [name, arm, ratio]);
  expect(ratios.slice(0, 3)).toEqual([
    ['everybody judged', 'first time', 9],
    ['everybody judged', 'new version', 3],
    ['context read', 'meanwhile, median', 2],
  ]);
});
