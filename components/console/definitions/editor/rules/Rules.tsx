import { useRef } from 'react';
import { insertAt, move, removeAt, replaceAt } from '../model/list.ts';
import { dissolveAt, isLeaf, type Leaf, type Nested, wrapIn } from '../model/nested.ts';
import { AddRule } from './AddRule.tsx';
import type { Language, RulesProps } from './language.ts';
import { RowTools, type RowToolsProps } from './RowTools.tsx';
import { Rule } from './Rule.tsx';
import styles from './rules.module.css';
import { useDragOrder } from './use-drag-order.ts';

/** Sentences that hold together, each with its tools; groups hold such a list again. */
export function Rules<L extends Leaf>({ language, list, path, joint, onChange }: RulesProps<L>) {
  const rows = useRef<HTMLUListElement>(null);
  /** The row that was moved takes the focus with it. */
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= list.length) return;
    onChange(move(list, from, to));
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>(`:scope > li:nth-child(${to + 1}) [data-grip]`)?.focus());
  };

  const { markOf, handlers } = useDragOrder(moveTo);

  return (
    <div className={styles['rules']}>
      <ul ref={rows} className={styles['list']} data-single={list.length === 1} aria-label={`${joint === 'and' ? 'All' : 'Any'} of these`}>
        {list.map((node, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place; what is typed lives in the draft, not in the row
            key={at}
            data-drop={markOf(at)}
            onDragOver={(event) => handlers.over(at, event)}
            onDrop={(event) => handlers.drop(at, event)}
            className={styles['row']}
            data-path={`${path}.${at}`}
            tabIndex={-1}
          >
            <span className={styles['joint']}>{at === 0 ? '' : joint}</span>
            <div className={styles['content']}>
              <Rule
                language={language}
                node={node}
                path={`${path}.${at}`}
                onChange={(next) => onChange(replaceAt(list, at, next))}
                onDissolve={() => onChange(dissolveAt(list, at))}
              />
            </div>
            <RowTools
              name={`${language.noun} ${at + 1} of ${list.length}`}
              isFirst={at === 0}
              isLast={at === list.length - 1}
              drag={{ at, handlers }}
              turns={turnsOf(language, node, (next) => onChange(replaceAt(list, at, next)))}
              onMove={(step) => moveTo(at, at + step)}
              onDuplicate={() => onChange(insertAt(list, at + 1, structuredClone(node)))}
              onWrap={(kind) => onChange(replaceAt(list, at, wrapIn(kind, node)))}
              {...(list.length > 1 ? { onRemove: () => onChange(removeAt(list, at)) } : {})}
            />
          </li>
        ))}
      </ul>
      <AddRule language={language} joint={joint} onAdd={(node) => onChange([...list, node])} />
    </div>
  );
}

/** The other kinds of sentence that this one can become in its place. */
function turnsOf<L extends Leaf>(language: Language<L>, node: Nested<L>, onChange: (leaf: L) => void): NonNullable<RowToolsProps['turns']> {
  if (!isLeaf(node)) return [];
  return language.kinds
    .filter(({ kind }) => kind !== node.type)
    .map(({ kind, label, icon }) => ({
      label: `Make it: ${lowerFirst(label)}`,
      icon,
      onSelect: () => onChange(language.turn(kind, node)),
    }));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
