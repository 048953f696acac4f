import { expect, it } from 'vitest';
import { readPageOptions } from '#bench/page/options.ts';

it('has a quick default', () => {
  expect(readPageOptions([])).toEqual({
    rounds: 20,
    warmUp: 2,
    seed: 1,
    switches: 200,
    crms: ['practice', 'tryton'],
    parts: ['hard', 'soft', 'switches'],
    json: false,
    smoke: false,
    peers: [],
  });
  expect(readPageOptions(['--smoke', '--rounds', '50'])).toMatchObject({
    rounds: 1,
    warmUp: 0,
    switches: 10,
    crms: ['practice'],
    smoke: true,
  });
  expect(readPageOptions(['--help'])).toBe('help');
});

it('takes other extensions by name', () => {
  const peers = [{ name: 'plain', dir: 'bench/page/floor' }];
  expect(readPageOptions(['--ext', 'plain=bench/page/floor', '--json'])).toMatchObject({ peers, json: true });
});

it.each([
  [['--rounds', 'many'], '--rounds takes a whole number from 1, not "many".'],
  [['--rounds', '0'], '--rounds takes a whole number from 1, not "0".'],
  [['--warm-up=-1'], '--warm-up takes a whole number from 0, not "-1".'],
  [['--warm-up', '-1'], "Option '--warm-up' argument is ambiguous."],
  [['--switches', '7'], '--switches takes an even number from 2, not "7".'],
  [['--crm', 'odoo'], '--crm takes practice or tryton, not "odoo".'],
  [['--part', 'all'], '--part takes hard, soft, switches, not "all".'],
  [['--ext', 'bench/page/floor'], '--ext takes NAME=DIR with a name of small letters, digits and hyphens, not "bench/page/floor".'],
  [['--ext', 'none=bench/page/floor'], '--ext none=bench/page/floor: there is an arm "none" already. Choose another name.'],
  [['--ext', 'peer=bench'], '--ext peer=bench: bench holds no manifest.json. Give the folder of an unpacked extension.'],
  [['--round', '3'], "Unknown option '--round'."],
])('says what is wrong with %j', (args, sentence) => {
  expect(readPageOptions(args)).toBe(sentence);
});
