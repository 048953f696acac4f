import { AssetField, type ColumnTarget, type ImportKind, PersonField } from '#lib/contract/imports.ts';
import { ASSET_FIELDS, PERSON_FIELDS } from '../words.ts';

/** A target as one choice of a list; what it needs beside (a name, values, a CRM) is asked for next to it. */
export type TargetChoice = string;

export type ChoiceGroup = { label: string; choices: { value: TargetChoice; label: string }[] };

/** What a column can become, for each kind of file. */
export function choicesFor(kind: ImportKind): ChoiceGroup[] {
  if (kind === 'assets') {
    return [{ label: 'Asset', choices: AssetField.options.map((field) => ({ value: `assetField:${field}`, label: ASSET_FIELDS[field] })) }];
  }
  return [
    { label: 'Person', choices: PersonField.options.map((field) => ({ value: `personField:${field}`, label: PERSON_FIELDS[field] })) },
    { label: 'More about them', choices: [{ value: 'attribute', label: 'Attribute' }] },
    {
      label: 'Behaviour and history',
      choices: [
        { value: 'event', label: 'Behaviour' },
        { value: 'verdict', label: 'A rep’s verdict' },
        { value: 'outcome', label: 'Outcome' },
      ],
    },
    { label: 'CRM', choices: [{ value: 'recordId', label: 'Record id in a CRM' }] },
  ];
}

export function choiceOf(target: ColumnTarget): TargetChoice {
  if (target.to === 'personField' || target.to === 'assetField') return `${target.to}:${target.field}`;
  return target.to;
}

/** The target of a choice, filled as far as can be: by what the server suggested for the column if that fits, else by plain defaults. */
export function targetOf(
  choice: TargetChoice,
  column: { header: string; position: number; suggested: ColumnTarget | undefined },
): ColumnTarget {
  const { suggested, position } = column;
  if (suggested && choiceOf(suggested) === choice) return suggested;
  const personField = PersonField.options.find((field) => choice === `personField:${field}`);
  if (personField) return { to: 'personField', field: personField };
  const assetField = AssetField.options.find((field) => choice === `assetField:${field}`);
  if (assetField) return { to: 'assetField', field: assetField };
  switch (choice) {
    case 'attribute':
      return { to: 'attribute', name: column.header.trim() || `Column ${position + 1}`, type: 'text' };
    case 'recordId':
      return { to: 'recordId', crm: 'salesforce', tenant: '', objectType: 'lead' };
    case 'event':
      return { to: 'event' };
    case 'verdict':
      return { to: 'verdict', values: {} };
    case 'outcome':
      return { to: 'outcome', values: {} };
    default:
      return { to: 'ignore' };
  }
}
