import { Ungroup } from 'lucide-react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Segmented } from '../../../parts/Segmented.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { isGroup, isNot, type Leaf, type Nested } from '../model/nested.ts';
import { AddRule } from './AddRule.tsx';
import type { Language } from './language.ts';
import { Rules } from './Rules.tsx';
import styles from './rules.module.css';

export type RuleProps<L extends Leaf> = {
  language: Language<L>;
  node: Nested<L>;
  path: string;
  onChange: (node: Nested<L>) => void;
  /** Puts what a group holds in its place; absent where there is only one place. */
  onDissolve?: () => void;
};

/** One sentence, or a group of them. */
export function Rule<L extends Leaf>({ language, node, path, onChange, onDissolve }: RuleProps<L>) {
  if (isGroup(node)) {
    return (
      <GroupFrame
        head={
          <Segmented
            label="How many of them must hold"
            value={node.type}
            options={[
              { value: 'any', label: 'At least one of' },
              { value: 'all', label: 'All of' },
            ]}
            onChange={(type) => onChange({ ...node, type })}
          />
        }
        path={path}
        except={node.of.map((_, at) => `${path}.of.${at}`)}
        onDissolve={onDissolve}
      >
        <Rules
          language={language}
          list={node.of}
          path={`${path}.of`}
          joint={node.type === 'all' ? 'and' : 'or'}
          onChange={(of) => onChange({ ...node, of })}
        />
      </GroupFrame>
    );
  }
  if (isNot(node)) {
    const inner = node.of;
    return (
      <GroupFrame head={<strong>{language.group.not}</strong>} path={path} except={[`${path}.of`]} onDissolve={onDissolve}>
        <Rule language={language} node={inner} path={`${path}.of`} onChange={(of) => onChange({ type: 'not', of })} />
        {!isGroup(inner) && (
          <AddRule language={language} joint="or" onAdd={(added) => onChange({ type: 'not', of: { type: 'any', of: [inner, added] } })} />
        )}
      </GroupFrame>
    );
  }
  const { Sentence } = language;
  return (
    <div className={styles['sentence']}>
      <div className={styles['words']}>
        <Sentence leaf={node} path={path} onChange={onChange} />
      </div>
      <ProblemLines path={path} />
    </div>
  );
}

type FrameProps = {
  head: React.ReactNode;
  path: string;
  except: readonly string[];
  onDissolve: (() => void) | undefined;
  children: React.ReactNode;
};

function GroupFrame({ head, path, except, onDissolve, children }: FrameProps) {
  return (
    <div className={styles['group']}>
      <div className={styles['groupHead']}>
        {head}
        {onDissolve && <IconButton size="s" label="Take this group apart" icon={<Ungroup />} onClick={onDissolve} />}
      </div>
      {children}
      <ProblemLines path={path} except={except} />
    </div>
  );
}
