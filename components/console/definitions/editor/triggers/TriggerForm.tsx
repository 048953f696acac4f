import { Sparkles } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { Trigger, TriggerGroup } from '#lib/contract/definition.ts';
import { conditionLanguage } from '../conditions/language.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { useField } from '../fields/use-field.ts';
import { conditionText } from '../model/text.ts';
import { Rules } from '../rules/Rules.tsx';
import { PointsFields } from './PointsFields.tsx';
import styles from './triggers.module.css';

export type TriggerFormProps = {
  trigger: Trigger;
  path: string;
  groups: readonly TriggerGroup[];
  onChange: (what: string, trigger: Trigger) => void;
};

/** The blanks of one trigger: its name, when it fires, and what it is worth. */
export function TriggerForm({ trigger, path, groups, onChange }: TriggerFormProps) {
  const suggested = conditionText(trigger.clauses);
  const name = useField({ path: `${path}.name`, label: 'Name' });
  const clauses = trigger.clauses.map((_, at) => `${path}.clauses.${at}`);

  return (
    <>
      <div className={styles['block']}>
        <p className={styles['question']}>When</p>
        <Rules
          language={conditionLanguage}
          list={trigger.clauses}
          path={`${path}.clauses`}
          joint="and"
          onChange={(next) => onChange('clauses', { ...trigger, clauses: next, name: followName(trigger, conditionText(next)) })}
        />
      </div>
      <div className={styles['block']}>
        <p className={styles['question']}>Called</p>
        <div className={styles['naming']}>
          <input
            {...name}
            type="text"
            dir="auto"
            className={styles['nameInput']}
            value={trigger.name}
            placeholder={suggested === '' ? 'What reps read on the record' : suggested}
            onChange={({ target }) => onChange('name', { ...trigger, name: target.value })}
          />
          {suggested !== '' && suggested !== trigger.name && (
            <Button
              className={styles['suggested'] ?? ''}
              size="s"
              variant="plain"
              icon={<Sparkles />}
              onClick={() => onChange('suggested', { ...trigger, name: suggested })}
            >
              Use “{suggested}”
            </Button>
          )}
        </div>
      </div>
      <PointsFields trigger={trigger} path={path} groups={groups} onChange={onChange} />
      <ProblemLines path={path} except={clauses} />
    </>
  );
}

/** A name that was only ever the sentence follows the sentence; one that somebody chose stays. */
function followName(trigger: Trigger, next: string): string {
  const before = conditionText(trigger.clauses);
  return next !== '' && (trigger.name.trim() === '' || trigger.name === before) ? next : trigger.name;
}
