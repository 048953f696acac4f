import type { ColumnMapping, ColumnTarget, ImportPlan } from '#lib/contract/imports.ts';
import { columnLabel, columnsTo } from './columns.ts';
import { quoted } from './issues.ts';
import type { Csv } from './read-csv.ts';
import { isStorable } from './storable.ts';

/** Why a mapping does not fit the file; the message names the column and the mend. `path` is the place in the plan. */
export type PlanFault = { code: 'invalidMapping'; message: string; path: string };

/** Null when the plan can be applied to the file. */
export function checkPlan(plan: ImportPlan, csv: Csv): PlanFault | null {
  if (!isStorable(plan)) return at('plan', 'The mapping holds a character that cannot be stored. Type its names again by hand.');
  for (const [index, mapping] of plan.columns.entries()) {
    const fault = checkColumn(mapping, plan, csv.headers);
    if (fault !== null) return at(`plan.columns.${index}`, fault);
  }
  const repeat = findRepeat(plan, csv.headers) ?? (plan.kind === 'people' ? missingForPeople(plan) : missingForAssets(plan));
  if (repeat !== null) return at('plan.columns', repeat);
  if (plan.clock.kind === 'column' && csv.headers[plan.clock.column] === undefined) {
    return at(
      'plan.clock',
      `The dates are to come from column ${plan.clock.column + 1}, but the file has ${csv.headers.length}. Choose a column of this file.`,
    );
  }
  return null;
}

function at(path: string, message: string): PlanFault {
  return { code: 'invalidMapping', message, path };
}

function checkColumn({ column, header, target }: ColumnMapping, plan: ImportPlan, headers: readonly string[]): string | null {
  const actual = headers[column];
  if (actual === undefined) {
    return `The mapping names column ${column + 1} (${quoted(header)}), but the file has ${headers.length} columns. Map this file’s own columns.`;
  }
  if (actual !== header) {
    return `Column ${column + 1} is called ${quoted(actual)} in the file, but the mapping was made for ${quoted(header)}. Map this file’s own columns.`;
  }
  if (plan.kind === 'people' && target.to === 'assetField')
    return `${columnLabel(headers, column)} is mapped to a field of an asset, but this is an import of people.`;
  if (plan.kind === 'assets' && target.to !== 'assetField' && target.to !== 'ignore') {
    return `${columnLabel(headers, column)} is mapped to a person’s data, but this is an import of assets.`;
  }
  if (target.to === 'attribute' && UNSAFE_NAMES.has(target.name))
    return `An attribute cannot be called ${quoted(target.name)}. Give it another name.`;
  return null;
}

const UNSAFE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Two columns for one place: which of them should count is for a person to say. */
function findRepeat(plan: ImportPlan, headers: readonly string[]): string | null {
  const seen = new Map<string, number>();
  const positions = new Set<number>();
  for (const { column, target } of plan.columns) {
    if (positions.has(column)) return `${columnLabel(headers, column)} is mapped twice. Keep one of the two.`;
    positions.add(column);
    const place = placeOf(target);
    if (place === null) continue;
    const other = seen.get(place);
    if (other !== undefined)
      return `${columnLabel(headers, other)} and ${columnLabel(headers, column)} both go to ${place}. Keep one and ignore the other.`;
    seen.set(place, column);
  }
  return null;
}

function placeOf(target: ColumnTarget): string | null {
  switch (target.to) {
    case 'personField':
    case 'assetField':
      return `“${target.field}”`;
    case 'attribute':
      return `the attribute “${target.name}”`;
    case 'recordId':
      return `the ${target.crm} ${target.objectType} id of ${quoted(target.tenant)}`;
    case 'verdict':
      return 'the rep’s judgement';
    case 'outcome':
      return 'the outcome';
    case 'event':
    case 'ignore':
      return null;
  }
}

function missingForPeople(plan: ImportPlan): string | null {
  const fields = columnsTo(plan, 'personField').map(({ target }) => target.field);
  if (fields.includes('externalId') || fields.includes('email') || columnsTo(plan, 'recordId').length > 0) return null;
  return 'No column says who a row is. Map one to the person’s own id, e-mail address or CRM record id, so that a second import finds the same people again.';
}

function missingForAssets(plan: ImportPlan): string | null {
  const fields = columnsTo(plan, 'assetField').map(({ target }) => target.field);
  if (!fields.includes('title')) return 'No column is mapped to the asset’s title. Every asset needs a title and a link.';
  if (!fields.includes('url')) return 'No column is mapped to the asset’s link. Every asset needs a title and a link.';
  return null;
}
