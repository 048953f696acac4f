import { X } from 'lucide-react';
import { useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Field } from '#components/ui/Field.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { RoleRule } from '#lib/contract/buying-group.ts';
import type { AttributeClause } from '#lib/contract/condition.ts';
import { conditionSentence } from '#lib/journey/sentences.ts';
import styles from './Roles.module.css';
import { splitWords, titleClause, titleWords } from './title-words.ts';

type RuleFieldsProps = { rule: RoleRule; isReadOnly: boolean; onChange: (rule: RoleRule) => void; onRemove: () => void };

/** One way to know a role: the words that a title must have, and those that it must not have. Other tests are said, not edited. */
export function RuleFields({ rule, isReadOnly, onChange, onRemove }: RuleFieldsProps) {
  const { when, unless = [] } = rule;
  const put = (list: readonly AttributeClause[], at: number, clause: AttributeClause) =>
    list.map((one, index) => (index === at ? clause : one));
  return (
    <li className={styles['rule']}>
      <div className={styles['clauses']}>
        {when.map((clause, at) => (
          <ClauseField
            // biome-ignore lint/suspicious/noArrayIndexKey: clauses stay where they are
            key={`when ${at}`}
            label={at === 0 ? 'The title has one of' : 'and one of'}
            clause={clause}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange({ ...rule, when: put(when, at, next) })}
          />
        ))}
        {unless.map((clause, at) => (
          <ClauseField
            // biome-ignore lint/suspicious/noArrayIndexKey: clauses stay where they are
            key={`unless ${at}`}
            label="but none of"
            isNot
            clause={clause}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange({ ...rule, unless: put(unless, at, next) })}
          />
        ))}
      </div>
      {!isReadOnly && <IconButton size="s" label="Remove this rule" icon={<X />} onClick={onRemove} />}
    </li>
  );
}

type ClauseFieldProps = {
  label: string;
  clause: AttributeClause;
  isNot?: boolean;
  isReadOnly: boolean;
  onChange: (clause: AttributeClause) => void;
};

function ClauseField({ label, clause, isNot = false, isReadOnly, onChange }: ClauseFieldProps) {
  const words = titleWords(clause) ?? (isEmptyTitle(clause) ? [] : null);
  const [text, setText] = useState((words ?? []).join(', '));
  if (words === null) return <p className={styles['sentence']}>{conditionSentence(isNot ? { type: 'not', of: clause } : clause)}</p>;
  return (
    <Field label={label} {...(words.length === 0 ? { error: 'Write at least one word, or remove the rule.' } : {})}>
      {(control) => (
        <textarea
          {...control}
          className={cx(control.className, styles['words'])}
          rows={2}
          value={text}
          readOnly={isReadOnly}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            onChange(titleClause(splitWords(event.target.value)));
          }}
        />
      )}
    </Field>
  );
}

function isEmptyTitle({ name, test }: AttributeClause): boolean {
  return name === 'title' && test.op === 'matches' && test.pattern === '';
}
