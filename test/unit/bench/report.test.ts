import { expect, it } from 'vitest';
import { type Figure, jsonLine, tableOf } from '#bench/shared/report.ts';

const added: Figure = {
  name: 'main-thread CPU',
  arm: '+ leadlight',
  value: 12.345,
  unit: 'ms',
  interval: [11, 140.6],
  against: '+ floor',
  ratio: 2.5,
  n: 20,
};
const bytes: Figure = {
  name: 'content script',
  arm: 'floor',
  value: 2048,
  unit: 'bytes',
  interval: null,
  against: null,
  ratio: null,
  n: 1,
};

it('says a figure in one JSON line with the keys that every bench has', () => {
  const line = jsonLine(added);
  expect(line).not.toContain('\n');
  expect(Object.keys(JSON.parse(line)).slice(0, 6)).toEqual(['name', 'value', 'unit', 'against', 'ratio', 'n']);
  expect(JSON.parse(line)).toEqual({
    name: 'main-thread CPU: + leadlight',
    value: 12.345,
    unit: 'ms',
    against: '+ floor',
    ratio: 2.5,
    n: 20,
    interval: [11, 140.6],
  });
});

it('lines a table up, with the figure named once and nothing where there is nothing to hold it against', () => {
  const [head = '', rule = '', first = '', second = '', third = ''] = tableOf([added, { ...added, arm: '+ other' }, bytes]).split('\n');
  expect(head).toMatch(/^figure +arm +value +95 % interval +against +ratio +n$/);
  expect(rule.length).toBe(head.length);
  expect(first).toMatch(/^main-thread CPU +\+ leadlight +12\.35 ms +11\.00 to 141 +\+ floor +2\.50 × +20$/);
  expect(second).toMatch(/^ +\+ other/);
  expect(third).toMatch(/^content script +floor +2\.0 KB +1$/);
});
