import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Criterion } from '#lib/contract/criterion.ts';
import { criterionLanguage } from '../criteria/language.tsx';
import { blankTest } from '../model/criteria.ts';
import { isGroup } from '../model/nested.ts';
import { AddRule } from '../rules/AddRule.tsx';
import { Rule } from '../rules/Rule.tsx';
import styles from './sections.module.css';

export type CriterionBoxProps = { criterion: Criterion; path: string; onChange: (criterion: Criterion) => void };

/** One criterion; more of them make it a group. */
export function CriterionBox({ criterion, path, onChange }: CriterionBoxProps) {
  return (
    <div className={styles['criterion']} data-path={path} tabIndex={-1}>
      <Rule
        language={criterionLanguage}
        node={criterion}
        path={path}
        onChange={onChange}
        {...(isGroup(criterion) && criterion.of.length === 1 ? { onDissolve: () => onChange(criterion.of[0] ?? criterion) } : {})}
      />
      {!isGroup(criterion) && (
        <AddRule language={criterionLanguage} joint="and" onAdd={(added) => onChange({ type: 'all', of: [criterion, added] })} />
      )}
    </div>
  );
}

/** By what a stage is left; without it, it is left when another stage's turn comes. */
export function ExitBox({
  exit,
  path,
  onChange,
}: {
  exit: Criterion | undefined;
  path: string;
  onChange: (exit: Criterion | undefined) => void;
}) {
  if (exit === undefined) {
    return (
      <div className={styles['line']}>
        <span className={styles['soft']}>Left when another stage’s turn comes.</span>
        <Button size="s" variant="plain" icon={<Plus />} onClick={() => onChange(blankTest('trigger'))}>
          Leave it earlier
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles['line']}>
        <span>Left as soon as</span>
        <IconButton size="s" label="Leave it only when another stage’s turn comes" icon={<X />} onClick={() => onChange(undefined)} />
      </div>
      <CriterionBox criterion={exit} path={path} onChange={onChange} />
    </>
  );
}
