import type { ColumnTarget } from '#lib/contract/imports.ts';
import { CrmId, ObjectType, OutcomeKind, Verdict } from '#lib/contract/vocabulary.ts';
import { Select } from '../parts/Select.tsx';
import { CRMS, OBJECT_TYPES, OUTCOMES, VERDICTS } from '../words.ts';
import type { Draft } from './draft.ts';
import styles from './TargetDetails.module.css';
import { ValueMap } from './ValueMap.tsx';

type TargetDetailsProps = { draft: Draft; column: number; name: string; target: ColumnTarget; onTarget: (target: ColumnTarget) => void };

/** What a target needs beside its kind: a name, a type, a CRM, or what the values mean. */
export function TargetDetails({ draft, column, name, target, onTarget }: TargetDetailsProps) {
  switch (target.to) {
    case 'attribute':
      return (
        <div className={styles['attribute']}>
          <input
            className={styles['input']}
            aria-label={`Name of the attribute from ${name}`}
            value={target.name}
            maxLength={200}
            onChange={(event) => onTarget({ ...target, name: event.target.value })}
          />
          <Select
            aria-label={`Type of the attribute from ${name}`}
            value={target.type}
            onChange={(event) => onTarget({ ...target, type: attributeType(event.target.value) })}
          >
            <option value="text">Text</option>
            <option value="number">Number</option>
            <option value="boolean">Yes or no</option>
          </Select>
        </div>
      );
    case 'recordId':
      return (
        <div className={styles['record']}>
          <div className={styles['pair']}>
            <Select
              aria-label={`CRM of ${name}`}
              value={target.crm}
              onChange={(event) => onTarget({ ...target, crm: CrmId.options.find((id) => id === event.target.value) ?? target.crm })}
            >
              {CrmId.options.map((id) => (
                <option key={id} value={id}>
                  {CRMS[id]}
                </option>
              ))}
            </Select>
            <Select
              aria-label={`Kind of record of ${name}`}
              value={target.objectType}
              onChange={(event) =>
                onTarget({ ...target, objectType: ObjectType.options.find((type) => type === event.target.value) ?? target.objectType })
              }
            >
              {ObjectType.options.map((type) => (
                <option key={type} value={type}>
                  {OBJECT_TYPES[type]}
                </option>
              ))}
            </Select>
          </div>
          <input
            className={styles['input']}
            aria-label={`CRM account of ${name}`}
            placeholder="Host of the CRM, for example crm.example.com"
            value={target.tenant}
            maxLength={255}
            onChange={(event) => onTarget({ ...target, tenant: event.target.value })}
          />
        </div>
      );
    case 'event':
      return <p className={styles['note']}>Each cell names something they did.</p>;
    case 'verdict':
      return (
        <ValueMap
          draft={draft}
          column={column}
          name={name}
          options={Verdict.options.map((value) => ({ value, label: VERDICTS[value] }))}
          none="No verdict"
          values={target.values}
          onChange={(values) => onTarget({ to: 'verdict', values })}
        />
      );
    case 'outcome':
      return (
        <ValueMap
          draft={draft}
          column={column}
          name={name}
          options={OutcomeKind.options.map((value) => ({ value, label: OUTCOMES[value] }))}
          none="No outcome"
          values={target.values}
          onChange={(values) => onTarget({ to: 'outcome', values })}
        />
      );
    case 'ignore':
    case 'personField':
    case 'assetField':
      return null;
  }
}

function attributeType(value: string): 'text' | 'number' | 'boolean' {
  return value === 'number' || value === 'boolean' ? value : 'text';
}
