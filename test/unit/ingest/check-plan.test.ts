import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#lib/contract/imports.ts';
import { checkPlan } from '#server/ingest/check-plan.ts';
import { rebindColumns } from '#server/ingest/columns.ts';
import { csvOf, planFor, to } from '#test/helpers/import-plan.ts';

const CSV = 'Id,Mail,City,City\n1,ann@example.com,Oslo,Bergen';
const GOOD = planFor({ Id: to.field('externalId'), Mail: to.field('email'), City: to.text('city') });

async function complaint(plan: ImportPlan): Promise<string | undefined> {
  const fault = checkPlan(plan, await csvOf(CSV));
  return fault === null ? undefined : `${fault.path}: ${fault.message}`;
}

const withColumn = (column: number, header: string, target: ImportPlan['columns'][number]['target']): ImportPlan => ({
  ...GOOD,
  columns: [...GOOD.columns, { column, header, target }],
});

describe('a mapping', () => {
  it('that fits is taken', async () => {
    expect(await complaint(GOOD)).toBeUndefined();
    expect(await complaint(withColumn(3, 'City', to.text('second city')))).toBeUndefined();
  });

  it.each<[string, ImportPlan, RegExp]>([
    [
      'of another file',
      planFor({ Name: to.field('name') }),
      /plan\.columns\.0: Column 1 is called “Id” in the file, but the mapping was made for “Name”/,
    ],
    ['beyond the file', withColumn(9, 'More', to.ignore), /column 10 \(“More”\), but the file has 4 columns/],
    ['of one column twice', withColumn(1, 'Mail', to.ignore), /Mail is mapped twice/],
    ['of two columns to one field', withColumn(3, 'City', to.field('email')), /Mail and City \(column 4\) both go to “email”/],
    [
      'of two columns to one attribute',
      withColumn(3, 'City', to.text('city')),
      /City \(column 3\) and City \(column 4\) both go to the attribute “city”/,
    ],
    ['that names nobody', planFor({ Id: to.text('id'), Mail: to.text('mail') }), /No column says who a row is/],
    ['of people to assets', { ...GOOD, kind: 'assets' }, /Id is mapped to a person’s data, but this is an import of assets/],
    ['of assets to people', withColumn(3, 'City', to.asset('title')), /mapped to a field of an asset, but this is an import of people/],
    ['without a title', planFor({ Id: to.asset('url') }, { kind: 'assets' }), /No column is mapped to the asset’s title/],
    ['without a link', planFor({ Id: to.asset('title') }, { kind: 'assets' }), /No column is mapped to the asset’s link/],
    [
      'with a clock beyond the file',
      { ...GOOD, clock: { kind: 'column', column: 4, format: 'iso' } },
      /plan\.clock: .*column 5, but the file has 4/,
    ],
    ['with a name that reaches the prototype', withColumn(3, 'City', to.text('__proto__')), /cannot be called “__proto__”/],
    ['with a character that cannot be stored', { ...GOOD, source: 'a\uD800' }, /cannot be stored/],
  ])('%s is refused with the mend', async (_, plan, message) => {
    expect(await complaint(plan)).toMatch(message);
  });
});

it('finds columns that have moved by their headers, and leaves those that it cannot tell apart', () => {
  const moved = rebindColumns(['City', 'City', 'Mail', 'Id'], [...GOOD.columns]);
  expect(moved.map(({ column }) => column)).toEqual([3, 2, 2]);
});
