import { describe, expect, it, test } from 'vitest';
import { evaluated, filled, judged, readOnly } from '#bench/journey/arms.ts';
import { definitions } from '#bench/journey/definitions.ts';
import { FLOOR, figuresOf, MAIN } from '#bench/journey/figures.ts';
import { readJourneyOptions } from '#bench/journey/options.ts';
import { inventPeople, kinds } from '#bench/journey/people.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';

test('the options are whole numbers, and what is wrong is said', () => {
  expect(readJourneyOptions([])).toEqual({ people: 20_000, events: 50, rounds: 7, seed: 1, json: false, smoke: false });
  expect(readJourneyOptions(['--smoke', '--json'])).toMatchObject({ people: 500, rounds: 1, json: true, smoke: true });
  expect(readJourneyOptions(['--help'])).toBe('help');
  expect(readJourneyOptions(['--people', '0'])).toBe('--people takes a whole number from 1, not "0".');
  expect(readJourneyOptions(['--poeple', '5'])).toMatch(/poeple/);
});

describe('the invented people', () => {
  const people = inventPeople(300, 20, 1);

  it('are the same for the same seed, and each one’s past is in order', () => {
    expect(inventPeople(300, 20, 1)).toEqual(people);
    expect(inventPeople(300, 20, 2).times).not.toEqual(people.times);
    for (let person = 0; person < people.count; person += 1) {
      const own = people.times.subarray(people.starts[person], people.starts[person + 1]);
      expect(own).toEqual(own.toSorted());
    }
  });

  it('do what the bench asks for in the mean, and every kind of it', () => {
    expect(people.times.length / people.count).toBeGreaterThan(17);
    expect(people.times.length / people.count).toBeLessThan(23);
    expect(new Set(inventPeople(3000, 20, 1).kinds).size).toBe(kinds.length);
  });

  it('are worked through by every arm alike each time', () => {
    for (const body of Object.values(definitions)) {
      expect(DefinitionBody.safeParse(body).error).toBeUndefined();
      for (const arm of [filled, evaluated, judged]) expect(arm(body)(people)).toBe(arm(body)(people));
    }
    expect(readOnly(people)).toBe(readOnly(people));
    expect(evaluated(definitions.sample)(people)).not.toBe(evaluated(definitions.smallest)(people));
  });
});

test('every arm is held against the bare loop', () => {
  const figures = figuresOf({
    people: 100,
    events: 5_000,
    rounds: new Map([
      [FLOOR, [1, 2, 3]],
      [MAIN, [10, 20, 30]],
    ]),
    peaks: new Map([
      [FLOOR, 1000],
      [MAIN, 1500],
    ]),
  });
  const find = (name: string, arm: string) => figures.find((figure) => figure.name === name && figure.arm === arm);
  expect(find('CPU of a million events', FLOOR)).toMatchObject({ value: 400, against: null, ratio: null, n: 3 });
  expect(find('CPU of a million events', MAIN)).toMatchObject({ value: 4000, against: FLOOR, ratio: 10 });
  expect(find('people per second of CPU', MAIN)).toMatchObject({ value: 5_000 });
  expect(find('events per second of CPU', MAIN)).toMatchObject({ value: 250_000 });
  expect(find('peak memory', MAIN)).toMatchObject({ value: 1500, ratio: 1.5 });
});
