import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { ExampleAddresses } from '#components/reach/ExampleAddresses.tsx';
import { englishWords } from '#components/reach/english.ts';
import { RecordAddress } from '#components/reach/RecordAddress.tsx';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import { CRMS, OBJECT_TYPES } from '../words.ts';
import styles from './CrmPatternsSetting.module.css';
import setting from './Setting.module.css';

type CrmPatternsSettingProps = { patterns: readonly CrmPattern[]; isReadOnly: boolean; onChange: (patterns: CrmPattern[]) => void };

/** CRMs that no adapter knows, set up by two addresses each, for everybody's extension. */
export function CrmPatternsSetting({ patterns, isReadOnly, onChange }: CrmPatternsSettingProps) {
  const id = useId();
  const [isAdding, setAdding] = useState(false);
  const others = (pattern: CrmPattern) => patterns.filter((one) => addressOf(one) !== addressOf(pattern));
  return (
    <section className={setting['setting']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={setting['title']}>
        CRMs that Leadlight does not know
      </h2>
      <p className={setting['text']}>
        Leadlight knows the records of Salesforce, HubSpot, Dynamics 365, Odoo and other CRMs by itself. For another one, show it two
        addresses of records; everybody’s extension follows, and asks its person once for the permission.
      </p>
      {patterns.length > 0 && (
        <ul className={styles['list']}>
          {patterns.map((pattern) => (
            <li key={addressOf(pattern)} className={styles['item']}>
              <span className={styles['address']}>
                <RecordAddress pattern={pattern} id={englishWords.id} />
              </span>
              <span className={styles['type']}>{pattern.objectType === null ? 'Any record' : OBJECT_TYPES[pattern.objectType]}</span>
              {!isReadOnly && (
                <IconButton size="s" label={`Remove ${addressOf(pattern)}`} icon={<X />} onClick={() => onChange(others(pattern))} />
              )}
            </li>
          ))}
        </ul>
      )}
      {patterns.length === 0 && isReadOnly && <p className={setting['text']}>None has been set up.</p>}
      {!isReadOnly && !isAdding && (
        <Button className={styles['begin']} icon={<Plus />} onClick={() => setAdding(true)}>
          Set up a CRM
        </Button>
      )}
      {!isReadOnly && isAdding && (
        <div className={styles['form']}>
          <ExampleAddresses
            words={englishWords}
            nameOf={(crm) => CRMS[crm]}
            onAdd={(pattern) => {
              onChange([...others(pattern), pattern]);
              setAdding(false);
            }}
          />
        </div>
      )}
    </section>
  );
}

function addressOf({ origin, template }: CrmPattern): string {
  return `${origin}${template}`;
}
