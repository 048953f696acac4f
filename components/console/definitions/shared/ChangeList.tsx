import { Minus, Pencil, Plus } from 'lucide-react';
import type { DefinitionChange } from '#lib/journey/diff.ts';
import { plural } from '../../format.ts';
import styles from './ChangeList.module.css';

const LOOKS = {
  added: { Icon: Plus, word: 'New' },
  removed: { Icon: Minus, word: 'Gone' },
  changed: { Icon: Pencil, word: 'Changed' },
} as const satisfies Record<DefinitionChange['kind'], { Icon: typeof Plus; word: string }>;

/** What changes from one definition to another, sentence by sentence, in the order of the agreement. */
export function ChangeList({ changes }: { changes: readonly DefinitionChange[] }) {
  if (changes.length === 0) return <p>Nothing: both say the same.</p>;
  const sections = Map.groupBy(changes, ({ section }) => section);
  return (
    <div className={styles['changes']}>
      <p className={styles['count']}>{plural(changes.length, 'change')}</p>
      {[...sections].map(([title, ofSection]) => (
        <section key={title} className={styles['section']}>
          <h3 className={styles['title']}>{title}</h3>
          <ul className={styles['list']}>
            {ofSection.map(({ kind, sentence }) => {
              const { Icon, word } = LOOKS[kind];
              return (
                <li key={sentence} className={styles['change']} data-kind={kind}>
                  <span className={styles['kind']}>
                    <Icon aria-hidden="true" />
                    {word}
                  </span>
                  <p dir="auto">{kind === 'removed' ? <del>{sentence}</del> : sentence}</p>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
