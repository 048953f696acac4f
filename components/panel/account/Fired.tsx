import { useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { AccountRollUp } from '#lib/contract/account.ts';
import type { TriggerKind } from '#lib/contract/vocabulary.ts';
import { Section } from '../Section.tsx';
import styles from './Fired.module.css';
import { PeopleOf } from './PeopleOf.tsx';
import { Count } from './Standing.tsx';

const FEW = 4;

/** The triggers that count here now, each with how many people stand behind it: what they did before who they are. */
export function Fired({ triggers }: { triggers: AccountRollUp['triggers'] }) {
  const say = useWords('account');
  const [isWhole, setIsWhole] = useState(false);
  const sorted = triggers.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const shown = isWhole ? sorted : sorted.slice(0, FEW);
  return (
    <Section title={say('fired')}>
      {triggers.length === 0 ? (
        <p className={styles['none']}>{say('firedNothing')}</p>
      ) : (
        <ul className={styles['list']}>
          {shown.map(({ id, name, kind, ...counted }) => (
            <li key={id}>
              <Disclosure
                summary={
                  <span dir="auto" lang="en" className={AGAINST.has(kind) ? styles['against'] : undefined}>
                    {name}
                  </span>
                }
                aside={<Count of={counted.count} />}
              >
                <PeopleOf counted={counted} label={name} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      {triggers.length > FEW && (
        <Button size="s" variant="plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? say('showLess') : say('showAll', { count: triggers.length })}
        </Button>
      )}
    </Section>
  );
}

const ORDER: Readonly<Record<TriggerKind, number>> = { disqualifying: 0, interest: 1, negative: 2, fit: 3 };
const AGAINST: ReadonlySet<TriggerKind> = new Set(['disqualifying', 'negative']);
